package svdd.spi;

import svdd.type.Space;
import svdd.type.Type;

/**
 * What is known of a reward before it is opened.
 *
 * @param space what it scores
 * @param result {@link Type#REAL} or {@link Type#BOOL}
 * @param where what computes it, for plans: {@code host}, {@code snippet}, {@code onnxruntime cpu}
 * @param smoothness what else than items it takes
 */
public record RewardHeader(Space space, Type result, String where, Smoothness smoothness) {

  /** What a reward can do beyond scoring items. */
  public enum Smoothness {
    /** It scores items, nothing else. */
    NONE,
    /** It scores probabilities of letters as well. */
    SOFT,
    /** It has a gradient, at numbers or at probabilities of letters. */
    GRADIENT
  }

  public RewardHeader(Space space, Type result, String where) {
    this(space, result, where, Smoothness.NONE);
  }
}
