package svdd.spi;

import java.util.function.Supplier;

/** Fits value networks: numbers from states, given the time. */
public interface Learner {

  /** Where no network can be fitted. */
  Learner NONE =
      (settings, examples) -> {
        throw new IllegalStateException("nothing here fits value networks");
      };

  /**
   * Fits a network, or finds the one that an earlier run fitted to the same model, reward and
   * settings.
   *
   * @param settings of {@code learned(...)}, with alpha
   * @param examples what to learn from; asked for only where no earlier fit is found
   */
  Learned fit(Settings settings, Supplier<Examples> examples);

  /**
   * States and what became of them.
   *
   * @param states {@code rows} states as items, open positions unknown
   * @param times the remaining steps of each, as a share of all
   * @param rewards of the end of the roll-out of each
   * @param rollout which roll-out each is of
   */
  record Examples(Items states, double[] times, double[] rewards, int[] rollout) {}

  /** A fitted network. */
  interface Learned {

    /** How well it fits. */
    Fit fit();

    /**
     * The soft values of states with this share of steps remaining; a row's depends on that row.
     */
    double[] values(Items states, double time);
  }
}
