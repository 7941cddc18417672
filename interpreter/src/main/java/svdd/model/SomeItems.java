package svdd.model;

import svdd.spi.Items;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Space;

/** A few items at random, for networks to be tried on. */
final class SomeItems {
  private static final int COUNT = 5;

  private SomeItems() {}

  /** Uniform letters, or standard normal numbers. */
  static Items of(Space space) {
    int length = space.positions();
    double[] numbers = new double[COUNT * length];
    Rows rows = Rows.items(0, COUNT);
    if (space.continuous()) {
      new Draws(0).normals(rows, 0, Draws.Purpose.PRIOR, length, numbers);
      return new Items.Continuous(space, length, numbers);
    }
    new Draws(0).uniforms(rows, 0, Draws.Purpose.PRIOR, length, numbers);
    byte[] tokens = new byte[numbers.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) (numbers[i] * space.symbols());
    }
    return new Items.Discrete(space, length, tokens);
  }
}
