package svdd.spi;

import java.util.Optional;

/** A kind of reward that scripts can name: {@code oracle(...)}, {@code table(...)}, a native. */
public interface RewardSource {

  Signature signature();

  /** Reads headers, nothing more. */
  RewardHeader header(Settings settings) throws Refusal;

  /**
   * What tells two rewards of this source to be the same although their settings differ, such as
   * the digest of a network's file, of which there may be copies; empty where only equal settings
   * do.
   */
  default Optional<String> identity(Settings settings) throws Refusal {
    return Optional.empty();
  }

  /**
   * Why the settings do not suit items of so many positions, such as a place behind their end,
   * where that is so. A design is refused for it; items of a file have the number that the settings
   * give.
   */
  default Optional<Refusal> misfit(Settings settings, int positions) {
    return Optional.empty();
  }

  /**
   * A name of the rows that it learned from, such as their digest, so that a judge that learned
   * from the rows of what guides is told; empty where it is not known.
   */
  default Optional<String> rows(Settings settings) throws Refusal {
    return Optional.empty();
  }

  /** Opens the reward. */
  Reward open(Settings settings, Resources resources) throws Refusal;
}
