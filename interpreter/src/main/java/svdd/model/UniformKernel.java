package svdd.model;

/**
 * One step of uniform noise at one position, over K letters (Austin et al. 2021, Structured
 * Denoising Diffusion Models in Discrete State-Spaces, eq. 3 and 4). With a(t) of the signal left,
 * {@code q(z[t] | x) = a(t) 1{z = x} + (1 - a(t)) / K}, so that for s before t
 *
 * <pre>
 * q(z[s] | z[t], x) = q(z[t] | z[s]) q(z[s] | x) / q(z[t] | x)
 * p(z[s] | z[t])    = sum over x of P(x) q(z[s] | z[t], x)
 * </pre>
 *
 * @param symbols K
 * @param stay the signal of a step, a(t) / a(s)
 * @param before a(s)
 * @param now a(t)
 */
record UniformKernel(int symbols, double stay, double before, double now) {

  static UniformKernel of(int symbols, double before, double now) {
    return new UniformKernel(symbols, now / before, before, now);
  }

  /**
   * Writes the chance of each letter at s.
   *
   * @param letter the letter at t
   * @param p a table in which the probabilities P of the letters at the end start at {@code from}
   * @param out from its start on, {@code symbols} numbers
   */
  void chances(int letter, double[] p, int from, double[] out) {
    double any = 0;
    for (int x = 0; x < symbols; x++) {
      any += p[from + x] / seen(x, letter);
    }
    for (int z = 0; z < symbols; z++) {
      double said = before * p[from + z] / seen(z, letter) + (1 - before) / symbols * any;
      out[z] = said * (stay * (z == letter ? 1 : 0) + (1 - stay) / symbols);
    }
  }

  /** The true posterior {@code q(z[s] | z[t], x)}. */
  double truth(int z, int letter, int x) {
    double step = stay * (z == letter ? 1 : 0) + (1 - stay) / symbols;
    return step * (before * (z == x ? 1 : 0) + (1 - before) / symbols) / seen(x, letter);
  }

  /** {@code q(z[t] = letter | x)}. */
  private double seen(int x, int letter) {
    return now * (x == letter ? 1 : 0) + (1 - now) / symbols;
  }
}
