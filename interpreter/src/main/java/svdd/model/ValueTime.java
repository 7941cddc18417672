package svdd.model;

/**
 * The share of steps that remain, as a value network sees it: cosines of rising frequency, of which
 * the first is 1 and so is the network's bias.
 */
final class ValueTime {
  static final int FEATURES = 8;

  private ValueTime() {}

  /**
   * @param time from 1 (all noise) to 0
   */
  static float[] features(double time) {
    float[] out = new float[FEATURES];
    for (int k = 0; k < FEATURES; k++) {
      out[k] = (float) StrictMath.cos(Math.PI * k * time);
    }
    return out;
  }
}
