package svdd.spi;

/**
 * A native function of numbers that is lifted over rewards.
 *
 * @param signature Real, Int or Bool parameters; a single parameter may be {@code [Real]}
 * @param evaluation what it computes
 */
public record NumberFunction(Signature signature, Evaluation evaluation) {

  /** Gets the arguments in order (a list is spread out); Bools are 1 and 0. */
  @FunctionalInterface
  public interface Evaluation {
    double of(double... arguments);
  }
}
