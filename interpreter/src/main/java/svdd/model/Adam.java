package svdd.model;

/**
 * Adam with weight decay apart from the gradient (Kingma and Ba 2015, Algorithm 1; Loshchilov and
 * Hutter 2019, Algorithm 2), over weights that lie in Java.
 */
final class Adam {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.99;
  private static final double TINY = 1e-8;

  private final float[][] weights;
  private final double decay;
  private final double[][] means;
  private final double[][] squares;
  private int steps;

  Adam(float[][] weights, double decay) {
    this.weights = weights;
    this.decay = decay;
    this.means = new double[weights.length][];
    this.squares = new double[weights.length][];
    for (int i = 0; i < weights.length; i++) {
      means[i] = new double[weights[i].length];
      squares[i] = new double[weights[i].length];
    }
  }

  /** Moves the weights against their gradients. */
  void step(float[][] gradients, double rate) {
    steps++;
    double first = 1 - Math.pow(FIRST, steps);
    double second = 1 - Math.pow(SECOND, steps);
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        double gradient = gradients[i][j];
        means[i][j] = FIRST * means[i][j] + (1 - FIRST) * gradient;
        squares[i][j] = SECOND * squares[i][j] + (1 - SECOND) * gradient * gradient;
        double move = means[i][j] / first / (Math.sqrt(squares[i][j] / second) + TINY);
        weights[i][j] -= (float) (rate * (move + decay * weights[i][j]));
      }
    }
  }
}
