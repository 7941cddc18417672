package svdd.run;

import java.util.List;
import java.util.Optional;
import svdd.spi.Fit;
import svdd.spi.Population;
import svdd.tensor.Bootstrap.Interval;

/**
 * What is known of a run beside its rewards, so that nobody takes a number for more than it is.
 *
 * @param likelihood how likely items and plain samples are under the pre-trained model
 * @param spread how different the items are
 * @param plainSpread how different the plain samples are
 * @param novelty where the design names a reference
 * @param bounds how often each requirement was broken, in their order
 * @param front where there are several objectives
 * @param populations the particles of population decoders
 * @param calibration of the value estimate, by tenth of the way from all noise to the end; empty
 *     where nothing was told
 * @param fits of value networks
 * @param verdict what moved against plain samples
 */
public record Account(
    Likelihood likelihood,
    Spread spread,
    Spread plainSpread,
    Optional<Novelty> novelty,
    List<Bound> bounds,
    Optional<Front> front,
    List<Population> populations,
    List<Tenth> calibration,
    List<Fit> fits,
    Verdict verdict) {

  /**
   * Evidence lower bounds in nats.
   *
   * @param items a number an item, in the order of the items; empty where it was not computed
   * @param plain a number a plain sample
   * @param times at how many times it was looked
   * @param forwards what it took, beside the cost of the run
   */
  public record Likelihood(double[] items, double[] plain, int times, long forwards) {
    public static final Likelihood NONE = new Likelihood(new double[0], new double[0], 0, 0);
  }

  /**
   * How different items are.
   *
   * @param diversity the mean distance of pairs: positions that differ as a share of all, or the
   *     distance of vectors; NaN of fewer than two
   * @param paired how many items were paired: the first ones, where there are very many
   * @param unique the share of different ones; NaN of none
   */
  public record Spread(double diversity, int paired, double unique) {}

  /**
   * How new items are.
   *
   * @param references how many items they are measured against
   * @param distances of each item to its nearest, in the order of the items
   * @param share of the items that are not among them
   * @param plainShare of the plain samples
   * @param againstReward the rank correlation of distance and combined reward
   */
  public record Novelty(
      int references, double[] distances, double share, double plainShare, double againstReward) {}

  /**
   * How often a requirement was broken.
   *
   * @param text the line as written
   * @param candidates of the candidates that were scored on the way
   * @param scored how many those were
   * @param items of the finished items
   */
  public record Bound(String text, long candidates, long scored, int items) {}

  /**
   * The items that no other one beats in every objective.
   *
   * @param numbers of the items
   * @param reference the point that the volume is measured from: each objective as the script has
   *     it, at its 5 % quantile among plain samples (95 % where it is to be minimized)
   * @param hypervolume the volume between that point and the front, in units of the objectives
   * @param plain the hypervolume of as many plain samples from the same point
   */
  public record Front(int[] numbers, double[] reference, double hypervolume, double plain) {}

  /**
   * A tenth of the way.
   *
   * @param values how many kept values there were
   * @param ranks their rank correlation with the final rewards of the same items, the mean over the
   *     times of the tenth; NaN where there is none
   * @param bias how much higher they were, on average; NaN where there is none
   */
  public record Tenth(long values, double ranks, double bias) {}

  /**
   * A difference of means between items and plain samples.
   *
   * @param name what was looked at
   * @param by items less plain samples
   * @param interval where the difference lies, at 95 %
   */
  public record Shift(String name, double by, Interval interval) {
    public boolean rose() {
      return interval.low() > 0;
    }

    public boolean fell() {
      return interval.high() < 0;
    }
  }

  /**
   * What moved.
   *
   * @param reward of the combined reward; empty where there is nothing to compare
   * @param checks of each judge and of the likelihood
   */
  public record Verdict(Optional<Shift> reward, List<Shift> checks) {

    /** The checks that fell beyond noise while the reward rose beyond noise. */
    public List<Shift> doubts() {
      return reward.filter(Shift::rose).isPresent()
          ? checks.stream().filter(Shift::fell).toList()
          : List.of();
    }
  }
}
