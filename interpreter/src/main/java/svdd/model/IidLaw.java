package svdd.model;

/**
 * Independent letters: what is seen at a position says nothing about another.
 *
 * @param weights the probability of each letter
 */
record IidLaw(int length, double[] weights) implements Background {

  @Override
  public int symbols() {
    return weights.length;
  }

  @Override
  public void posterior(double[] likelihoods, double[] out, int from) {
    int symbols = weights.length;
    for (int l = 0; l < length; l++) {
      double sum = 0;
      for (int a = 0; a < symbols; a++) {
        double p = weights[a] * likelihoods[l * symbols + a];
        out[from + l * symbols + a] = p;
        sum += p;
      }
      for (int a = 0; a < symbols; a++) {
        out[from + l * symbols + a] /= sum;
      }
    }
  }
}
