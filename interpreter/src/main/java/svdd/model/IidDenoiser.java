package svdd.model;

/** Positions are independent, so that what is decided says nothing about what is open. */
record IidDenoiser(double[] weights) implements Denoiser {

  @Override
  public boolean seesTime() {
    return false;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    for (int position = 0; position < tokens.length; position++) {
      System.arraycopy(weights, 0, out, position * weights.length, weights.length);
    }
  }
}
