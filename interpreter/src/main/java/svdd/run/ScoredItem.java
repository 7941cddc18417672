package svdd.run;

/**
 * A finished item.
 *
 * @param number its number in the design, from 0
 * @param text its letters
 * @param rewards the raw value of each declared reward, in the order of {@link
 *     svdd.core.Design#shown()}; NaN where a reward gave none
 * @param score the combined reward: the greater the better; NaN where the design maximizes nothing
 * @param broken how many requirements do not hold
 * @param shortfall the sum of what is missing, 0 where all hold
 */
public record ScoredItem(
    int number, String text, double[] rewards, double score, int broken, double shortfall) {}
