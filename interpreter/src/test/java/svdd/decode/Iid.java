package svdd.decode;

import svdd.model.Denoiser;

/** Independent letters. */
record Iid(double[] weights) implements Denoiser {

  static Iid of(double... weights) {
    return new Iid(weights);
  }

  @Override
  public boolean seesTime() {
    return false;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = weights[i % weights.length];
    }
  }
}
