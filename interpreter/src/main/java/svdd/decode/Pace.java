package svdd.decode;

import svdd.spi.Schedule;
import svdd.spi.Settings;

/**
 * What SVDD does when.
 *
 * @param steps of the chain
 * @param end the last time that a choice is made at
 * @param block un-guided steps between two choices
 * @param draws whether values are chosen by a draw where alpha is above 0
 */
record Pace(int steps, int end, int block, Schedule candidates, Schedule alpha, boolean draws) {

  static Pace of(Settings settings, int steps) {
    return new Pace(
        steps,
        settings.word("last_step").equals("select") ? 0 : 1,
        settings.integer("block"),
        settings.schedule("candidates"),
        settings.schedule("alpha"),
        !settings.has("select") || settings.word("select").equals("softmax"));
  }

  /** Candidates in the block that starts at time t, or of the prior. */
  int candidates(int t) {
    return candidates.whole(Math.min(t, steps), steps);
  }

  /** The alpha of the choice that ends this block: 0 takes the best. */
  double alpha(int t) {
    return draws ? alpha.at(Math.min(t, steps), steps) : 0;
  }

  /** When the block that starts at time t ends. */
  int next(int t) {
    return Math.max(end, t - block);
  }
}
