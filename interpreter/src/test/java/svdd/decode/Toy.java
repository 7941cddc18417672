package svdd.decode;

import svdd.model.MaskedModel;
import svdd.type.Space;

/**
 * Three positions, three letters, six steps: small enough to sum every law. Times 1, ..., 1e-5 in
 * six equal parts; what is open at the end is filled with the likeliest letter.
 */
final class Toy {
  static final int LENGTH = 3;
  static final int SYMBOLS = 3;
  static final int STEPS = 6;
  static final double ALPHA = 0.5;

  static final Joint JOINT =
      Joint.normalised(
          LENGTH, SYMBOLS, 0.038549, 0.081641, 0.034242, 0.026814, 0.102613, 0.056078, 0.105996,
          0.009344, 0.000183, 0.044044, 0.035429, 0.046763, 0.047316, 0.002476, 0.024975, 0.021391,
          0.029880, 0.032639, 0.014592, 0.005887, 0.001122, 0.072143, 0.114556, 0.011311, 0.018571,
          0.006038, 0.015405);

  static final double[] REWARD = {
    1.739368, -0.495911, 0.328970, -0.258573, 1.583473, 1.320361, 0.633353, -2.203510, 0.052029,
    0.683686, 1.003962, -0.617907, 1.822011, -1.320431, -0.661528, 0.935050, 0.049055, 2.002393,
    0.188519, -0.633194, -0.377564, -1.091146, -1.277680, 0.630411, 0.581166, 1.294559, -0.754606
  };

  private Toy() {}

  static MaskedModel model() {
    return new MaskedModel(Space.tokens(LENGTH, SYMBOLS), JOINT);
  }

  static Bench bench(long seed) {
    return Bench.of(model(), STEPS, Bench.table(REWARD, SYMBOLS), seed);
  }
}
