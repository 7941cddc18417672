package svdd.run;

/**
 * A finished item.
 *
 * @param number its number in the design, from 0
 * @param text its letters or numbers
 * @param rewards the raw value of each declared reward, in the order of {@link
 *     svdd.core.Design#shown()}; NaN where a reward gave none
 * @param goals the raw value of each objective, as the script has it: also where it is to be
 *     minimized, and before anything is taken off for preferences
 * @param judges what each judge says
 * @param score the combined reward: the greater the better; NaN where the design maximizes nothing
 * @param held whether each requirement holds
 * @param shortfall the sum of what is missing, 0 where all hold
 */
public record ScoredItem(
    int number,
    String text,
    double[] rewards,
    double[] goals,
    double[] judges,
    double score,
    boolean[] held,
    double shortfall) {

  /** How many requirements do not hold. */
  public int broken() {
    int broken = 0;
    for (boolean holds : held) {
      broken += holds ? 0 : 1;
    }
    return broken;
  }

  /** Whether each goal has a number and each requirement can be told. */
  public boolean valid() {
    return Double.isFinite(shortfall)
        && java.util.Arrays.stream(goals).noneMatch(goal -> Double.isNaN(goal));
  }

  /** Whether all requirements hold. */
  public boolean feasible() {
    return broken() == 0;
  }
}
