package svdd.model;

import svdd.model.Network.Input;
import svdd.model.Network.Output;
import svdd.spi.Failure;
import svdd.spi.Refusal;
import svdd.type.Space;

/**
 * A masked denoiser that is a TorchScript network of token numbers, int64 [batch, positions]; the
 * number after the last letter is an open position. It gives logits or log probabilities [batch,
 * positions, letters or more].
 */
record TorchMasked(TorchNetwork network, Space space) implements Denoiser {

  @Override
  public boolean seesTime() {
    return false;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    int symbols = space.symbols();
    int[] codes = new int[symbols + 1];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = i;
    }
    try {
      Output scores = scores(tokens, rows);
      int columns = scores.values().length / tokens.length;
      for (int position = 0; position < tokens.length; position++) {
        if (tokens[position] == symbols) {
          NetworkDenoiser.softmax(
              scores.values(), position * columns, codes, symbols, out, position * symbols);
        }
      }
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
  }

  Output scores(byte[] tokens, int rows) throws Refusal {
    Output scores = network.run(input(tokens, rows));
    int columns = scores.values().length / tokens.length;
    if (columns * tokens.length != scores.values().length || columns < space.symbols()) {
      throw TorchRefusals.notAsLarge(
          network.title(), space.positions() * space.symbols(), scores.values().length / rows);
    }
    return scores;
  }

  static Input input(byte[] tokens, int rows) {
    long[] values = new long[tokens.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = tokens[i];
    }
    return new Input.Longs("x", new long[] {rows, tokens.length / rows}, values);
  }

  @Override
  public void close() {
    network.close();
  }
}
