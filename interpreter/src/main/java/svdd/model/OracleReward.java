package svdd.model;

import java.util.Arrays;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Reward;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Space;

/** An opened oracle, tried on a few items. */
final class OracleReward implements Reward {
  /** Rows of one call, so that memory does not grow with the batch. */
  private static final int LARGEST_CALL = 512;

  private static final int TRIED = 5;

  private final Network network;
  private final OracleShape shape;
  private final int fewestRows;

  private OracleReward(Network network, OracleShape shape, int fewestRows) {
    this.network = network;
    this.shape = shape;
    this.fewestRows = fewestRows;
  }

  /**
   * Scores a few items alone and together.
   *
   * @throws Refusal where the network fails, or where an item's score depends on its neighbours
   */
  static OracleReward of(Network network, OracleShape shape) throws Refusal {
    Items items = someItems(shape.space());
    OracleReward oracle = new OracleReward(network, shape, 1);
    double[] together = oracle.score(items);
    double[] alone = oracle.oneByOne(items);
    if (Arrays.equals(alone, together)) {
      return oracle;
    }
    // Sums over an axis are ordered differently for a single row.
    OracleReward paired = new OracleReward(network, shape, 2);
    if (Arrays.equals(paired.oneByOne(items), together)) {
      return paired;
    }
    int row = Arrays.mismatch(alone, together);
    throw OracleRefusals.rowsDepend(network.title(), alone[row], together[row]);
  }

  /** The fewest rows that it gives to the network; missing ones are filled up by repeating one. */
  int fewestRows() {
    return fewestRows;
  }

  @Override
  public double[] score(Items items) throws Refusal {
    double[] scores = new double[items.count()];
    for (int from = 0; from < scores.length; from += LARGEST_CALL) {
      int rows = Math.min(LARGEST_CALL, scores.length - from);
      float[] values =
          rows < fewestRows
              ? run(items.rows(repeated(from)), 0, fewestRows)
              : run(items, from, rows);
      for (int i = 0; i < rows; i++) {
        scores[from + i] = values[i];
      }
    }
    return scores;
  }

  private double[] oneByOne(Items items) throws Refusal {
    double[] scores = new double[items.count()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = score(items.rows(new int[] {row}))[0];
    }
    return scores;
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

  private int[] repeated(int row) {
    int[] rows = new int[fewestRows];
    Arrays.fill(rows, row);
    return rows;
  }

  private static Items someItems(Space space) {
    int letters = space.symbols();
    int length = space.positions();
    double[] uniforms = new double[TRIED * length];
    new Draws(0).uniforms(Rows.items(0, TRIED), 0, Draws.Purpose.PRIOR, length, uniforms);
    byte[] tokens = new byte[uniforms.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) (uniforms[i] * letters);
    }
    return new Items.Discrete(space, length, tokens);
  }
}
