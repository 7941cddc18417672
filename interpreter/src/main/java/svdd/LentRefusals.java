package svdd;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import svdd.diagnostic.Diagnostic;
import svdd.source.Source;
import svdd.spi.Items;
import svdd.spi.Refusal;

/** What is said of what the program around lends and allows, E0640 to E0648. */
final class LentRefusals {
  private static final int MOST_LETTERS = 60;

  private LentRefusals() {}

  static Refusal rewardFailed(String name, Exception e, Items items) {
    return Refusal.of("E0640", "The reward `%s` failed on a batch: %s.".formatted(name, reason(e)))
        .hint(
            "it comes from the program that svdd runs in, not from the script; the batch had %d of %s, the first `%s`"
                .formatted(items.count(), items.space(), shortened(items.text(0))));
  }

  static Refusal otherLength(String name, double @Nullable [] scores, int wanted) {
    String gave = scores == null ? "nothing" : numbers(scores.length);
    return Refusal.of(
            "E0641", "The reward `%s` gave %s for a batch of %d.".formatted(name, gave, wanted))
        .hint("it comes from the program that svdd runs in, and must give one number an item");
  }

  static Refusal noCondition(String name, double value, String item) {
    return Refusal.of(
            "E0642", "The condition `%s` gave %s for `%s`.".formatted(name, value, shortened(item)))
        .hint("it comes from the program that svdd runs in, and must give 1 or 0");
  }

  static Refusal functionFailed(String name, RuntimeException e, double[] arguments) {
    String given = Arrays.toString(arguments);
    return Refusal.of(
            "E0643",
            "The function `%s` failed on %s: %s."
                .formatted(name, given.substring(1, given.length() - 1), reason(e)))
        .hint("it comes from the program that svdd runs in, not from the script");
  }

  static Refusal noFiles(Path path) {
    return Refusal.of("E0646", "`%s` cannot be written: no file can be, here.".formatted(path))
        .hint("the program that svdd runs in takes the items as they are; leave `save` out");
  }

  static Diagnostic tooManyForwards(Source script, long wanted, long limit) {
    return Diagnostic.error(
            "E0647",
            script.span(0, 0),
            "This script may need up to %d forwards; a script may need %d in this program."
                .formatted(wanted, limit))
        .hint(
            "ask for fewer items, candidates or steps, or give designs a `budget forwards = ..`; the plan says what needs how many");
  }

  static Diagnostic tooManyCalls(Source script, long wanted, long limit) {
    return Diagnostic.error(
            "E0648",
            script.span(0, 0),
            "This script may need up to %d reward calls; a script may need %d in this program."
                .formatted(wanted, limit))
        .hint(
            "ask for fewer items, candidates or steps, or give designs a `budget calls = ..`; the plan says what needs how many");
  }

  private static String numbers(int count) {
    return count + (count == 1 ? " number" : " numbers");
  }

  private static String reason(Exception e) {
    String kind = e.getClass().getSimpleName();
    return e.getMessage() == null ? kind : kind + ", " + e.getMessage();
  }

  private static String shortened(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS) + "...";
  }
}
