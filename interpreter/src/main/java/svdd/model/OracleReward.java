package svdd.model;

import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Reward;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Space;

/** An opened oracle. */
final class OracleReward implements Reward {
  /** Rows of one call, so that memory does not grow with the batch. */
  private static final int LARGEST_CALL = 512;

  private static final int TRIED = 5;

  private final Network network;
  private final OracleShape shape;

  OracleReward(Network network, OracleShape shape) {
    this.network = network;
    this.shape = shape;
  }

  @Override
  public double[] score(Items items) throws Refusal {
    double[] scores = new double[items.count()];
    for (int from = 0; from < scores.length; from += LARGEST_CALL) {
      int rows = Math.min(LARGEST_CALL, scores.length - from);
      float[] values = run(items, from, rows);
      for (int i = 0; i < rows; i++) {
        scores[from + i] = values[i];
      }
    }
    return scores;
  }

  /**
   * Scores a few items alone and together.
   *
   * @throws Refusal where the network fails, or where an item's score depends on its neighbours
   */
  void tryOut() throws Refusal {
    Items items = someItems();
    double[] together = score(items);
    for (int row = 0; row < TRIED; row++) {
      double alone = score(items.rows(new int[] {row}))[0];
      if (Double.compare(alone, together[row]) != 0) {
        throw OracleRefusals.rowsDepend(network.title(), alone, together[row]);
      }
    }
  }

  @Override
  public void close() {
    network.close();
  }

  private float[] run(Items items, int from, int rows) throws Refusal {
    for (Network.Output output : network.run(shape.input().of(items, from, rows))) {
      if (output.name().equals(shape.output())) {
        if (output.values().length != rows) {
          throw OracleRefusals.wrongCount(
              network.title(), shape.output(), rows, output.values().length);
        }
        return output.values();
      }
    }
    throw new IllegalStateException("the header names an output that the engine does not give");
  }

  private Items someItems() {
    int letters;
    int length;
    switch (shape.space()) {
      case Space.Any any -> throw new IllegalStateException("an oracle without a space");
      case Space.Sequence sequence -> {
        letters = sequence.alphabet().size();
        length = sequence.length().orElseThrow();
      }
      case Space.Tokens tokens -> {
        letters = tokens.vocabulary().orElseThrow();
        length = tokens.length().orElseThrow();
      }
    }
    double[] uniforms = new double[TRIED * length];
    new Draws(0).uniforms(Rows.items(0, TRIED), 0, Draws.Purpose.PRIOR, length, uniforms);
    byte[] tokens = new byte[uniforms.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) (uniforms[i] * letters);
    }
    return new Items(shape.space(), length, tokens);
  }
}
