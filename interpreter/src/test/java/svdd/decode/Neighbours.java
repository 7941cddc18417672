package svdd.decode;

import svdd.model.Denoiser;

/** A denoiser whose answer at a position depends on the two letters beside it, and on the time. */
record Neighbours(int length, int symbols, boolean seesTime) implements Denoiser {

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    for (int position = 0; position < tokens.length; position++) {
      int l = position % length;
      int left = l == 0 ? symbols : tokens[position - 1];
      int right = l == length - 1 ? symbols : tokens[position + 1];
      double sum = 0;
      for (int a = 0; a < symbols; a++) {
        double sharpness = seesTime ? 2 - time : 1;
        double score = Math.sin(1 + 3 * a + 5 * left + 7 * right + 0.1 * l);
        out[position * symbols + a] = Math.exp(sharpness * score);
        sum += out[position * symbols + a];
      }
      for (int a = 0; a < symbols; a++) {
        out[position * symbols + a] /= sum;
      }
    }
  }
}
