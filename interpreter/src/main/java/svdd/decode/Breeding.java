package svdd.decode;

import svdd.spi.Fixed;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;

/**
 * How {@link Evolve} makes children: two tournaments of two, uniform crossover, mutation.
 *
 * @param population members of one item
 * @param mutation how likely a position gets a new letter, which may be the old one
 * @param fixed what no child changes
 */
record Breeding(int population, double mutation, Fixed fixed) {
  private static final int TOURNAMENTS = 4;

  static Breeding of(Settings settings, Items items, Fixed fixed) {
    double mutation = settings.has("mutation") ? settings.real("mutation") : 1.0 / items.length();
    return new Breeding(settings.integer("population"), mutation, fixed);
  }

  /** One child for each member, of parents of the same item. */
  Items children(Items x, Merits merits, Rows members, int generation, Draws draws) {
    int length = x.length();
    int symbols = x.space().symbols();
    int width = TOURNAMENTS + 2 * length;
    double[] uniforms = new double[members.count() * width];
    draws.uniforms(members, generation, Purpose.MUTATE, width, uniforms);
    byte[] tokens = new byte[members.count() * length];
    for (int row = 0; row < members.count(); row++) {
      int at = row * width;
      int family = row / population * population;
      int a = parent(merits, family, uniforms[at], uniforms[at + 1]);
      int b = parent(merits, family, uniforms[at + 2], uniforms[at + 3]);
      for (int l = 0; l < length; l++) {
        double change = uniforms[at + TOURNAMENTS + l];
        int parent = uniforms[at + TOURNAMENTS + length + l] < 0.5 ? a : b;
        tokens[row * length + l] =
            change < mutation && !held(l)
                ? (byte) (change / mutation * symbols)
                : x.tokens()[parent * length + l];
      }
    }
    return new Items.Discrete(x.space(), length, tokens);
  }

  /** The better of two members; of equal ones the first drawn. */
  private int parent(Merits merits, int family, double first, double second) {
    int a = family + (int) (first * population);
    int b = family + (int) (second * population);
    return Selection.compare(merits, b, a) > 0 ? b : a;
  }

  private boolean held(int position) {
    return !fixed.isNothing() && fixed.held()[position];
  }
}
