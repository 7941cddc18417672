package svdd.model;

import java.util.Arrays;

/** The exact denoiser of a background with a mask for noise: what is decided is certain. */
record MaskedPosterior(Background law) implements Denoiser {

  @Override
  public boolean seesTime() {
    return false;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    int symbols = law.symbols();
    int width = law.length() * symbols;
    double[] likelihoods = new double[width];
    for (int row = 0; row < rows; row++) {
      for (int l = 0; l < law.length(); l++) {
        int token = tokens[row * law.length() + l];
        boolean open = token == symbols;
        Arrays.fill(likelihoods, l * symbols, (l + 1) * symbols, open ? 1 : 0);
        if (!open) {
          likelihoods[l * symbols + token] = 1;
        }
      }
      law.posterior(likelihoods, out, row * width);
    }
  }
}
