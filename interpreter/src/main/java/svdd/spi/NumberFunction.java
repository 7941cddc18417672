package svdd.spi;

import java.util.Optional;

/**
 * A native function of numbers that is lifted over rewards.
 *
 * @param signature its name in {@code native("name", ..)} and its documentation
 * @param evaluation what it computes
 * @param slope its partial derivatives, where it has some
 * @param demand what its arguments must be, where they are known before anything runs
 */
public record NumberFunction(
    Signature signature, Evaluation evaluation, Optional<Slope> slope, Demand demand) {

  /** A function that has no derivative and takes all numbers. */
  public NumberFunction(Signature signature, Evaluation evaluation) {
    this(signature, evaluation, Optional.empty(), arguments -> Optional.empty());
  }

  /** The same with its partial derivatives. */
  public NumberFunction sloping(Slope by) {
    return new NumberFunction(signature, evaluation, Optional.of(by), demand);
  }

  /** The same, where some arguments are refused when a script is checked. */
  public NumberFunction demanding(Demand what) {
    return new NumberFunction(signature, evaluation, slope, what);
  }

  /**
   * Gets the arguments in order; Bools are 1 and 0. Lists are spread out: never empty, and those of
   * one call equally long, so that {@code native("f", xs, weights, q)} gets n numbers, n weights
   * and q. A list of one number that stands beside longer ones comes repeated.
   */
  @FunctionalInterface
  public interface Evaluation {
    double of(double... arguments);
  }

  /** Gets the arguments, NaN for one that is not known yet; about the parameter that is wrong. */
  @FunctionalInterface
  public interface Demand {
    Optional<Refusal> of(double... arguments);
  }

  /** Gets the number of an argument, from 0, and all of them: the derivative by that one. */
  @FunctionalInterface
  public interface Slope {
    double of(int argument, double... arguments);
  }
}
