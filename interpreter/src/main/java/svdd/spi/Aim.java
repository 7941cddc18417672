package svdd.spi;

import java.util.Optional;

/**
 * What is known of an objective before it is opened, for decoders that do not fit every one.
 *
 * @param goals how many objectives there are
 * @param requirements whether there are any
 * @param notSoft the first part that cannot score probabilities of letters, as scripts call it
 * @param noGradient the first part that has no gradient, as scripts call it
 */
public record Aim(
    int goals, boolean requirements, Optional<String> notSoft, Optional<String> noGradient) {

  /** One goal that any decoder can work on. */
  public static final Aim PLAIN = new Aim(1, false, Optional.empty(), Optional.empty());
}
