package svdd.run;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import svdd.core.Program;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Numbers;
import svdd.type.Space;

/** What is said while a program runs, E05xx. */
final class Messages {
  private Messages() {}

  static Diagnostic notNumbers(Program.Run run, long missing, long all) {
    return Diagnostic.warning(
            "W0501",
            run.design().span(),
            missing
                + " of "
                + all
                + " scored items of `"
                + run.name()
                + "` had no number as their reward.")
        .hint(
            "they count as the worst; look for a division by zero, or guard the reward by `if .. then .. else ..`.");
  }

  static Diagnostic infinite(Program.Run run, long infinite, long all) {
    return Diagnostic.warning(
            "W0502",
            run.design().span(),
            "%d of %d scored items of `%s` have an infinite reward, which no other can beat."
                .formatted(infinite, all, run.name()))
        .hint("look for a division by zero, or bound the reward, as in `clamp(r, 0, 100)`.");
  }

  static Diagnostic notHeld(Program.Expect expect, String sides) {
    return Diagnostic.error("E0502", expect.span(), "This expectation does not hold.").label(sides);
  }

  /** Before anything is spent. */
  static Refusal tooSmall(Program.Run run, String of, long budget, long needed, int items) {
    String what = items == 1 ? "one item" : "the " + items + " items that are made together";
    return Refusal.of(
            "E0503",
            "A budget of %s = %d is too small for %s of `%s`."
                .formatted(of, budget, what, run.name()))
        .hint(
            "with its plain samples that asks for up to %d: write `budget %s = %d`, or lower the candidates, the particles or the steps"
                .formatted(needed, of, needed));
  }

  static Refusal otherLength(String title, int line, int length, Space space, String setting) {
    String unit = unit(space);
    return Refusal.of(
            "E0504",
            "Line %d of `%s` has an item of %s, but the design makes %s with %s."
                .formatted(line, title, count(length, unit), space, count(space.positions(), unit)))
        .about(setting)
        .hint("give `%s` a file of items of that length".formatted(setting));
  }

  static Refusal otherLetter(String title, int line, String letter, Space space) {
    String letters =
        space instanceof Space.Sequence sequence
            ? "the letters " + sequence.alphabet().letters()
            : "whole numbers from 0 to " + (space.symbols() - 1);
    return Refusal.of(
            "E0505",
            "Line %d of `%s` has `%s`, but items of %s are made of %s."
                .formatted(line, title, letter, space, letters))
        .hint("look whether it is the right file");
  }

  static Refusal noItems(String title) {
    return Refusal.of("E0506", "There is no item in `%s`.".formatted(title))
        .hint("a file of items is FASTA, or has one item a line");
  }

  static Refusal notANumber(String title, int line, String word) {
    return Refusal.of(
            "E0507",
            "Line %d of `%s` has `%s`, which is not a finite number.".formatted(line, title, word))
        .hint("write the numbers of an item in one line, with commas or spaces between");
  }

  static Diagnostic nothingFinished(Program.Run run, double seconds, long done, long draws) {
    double needed = done == 0 ? Double.NaN : seconds * draws / done;
    String so =
        run.design().effort().budget().time().isPresent() && needed > 0
            ? "after %d of %d steps; the first items need about %s"
                .formatted(done, draws, text(needed))
            : "before the first items were done";
    return Diagnostic.error(
            "E0508",
            run.design().span(),
            "The budget of `%s` was used up %s, so there is no item.".formatted(run.name(), so))
        .hint("allow more, or lower the candidates, the particles or the steps");
  }

  private static String text(double seconds) {
    return Numbers.text(Duration.ofSeconds((long) Math.ceil(seconds)));
  }

  static Diagnostic tookTooLong(Program.Action action, Duration limit) {
    return Diagnostic.error(
            "E0519",
            action.span(),
            "The script was stopped here: it may run for %s in this program."
                .formatted(Numbers.text(limit)))
        .hint("what was finished is kept; ask for fewer items, candidates or steps");
  }

  static Diagnostic budgetEnded(Program.Run run, int finished) {
    return Diagnostic.warning(
            "W0503",
            run.design().span(),
            "The budget of `%s` was used up after %d of %d items."
                .formatted(run.name(), finished, run.design().count()))
        .hint("what was finished is kept, and the result says so");
  }

  static Diagnostic noneFeasible(Program.Run run, int items, Account.Bound worst) {
    return Diagnostic.warning(
            "W0593",
            run.design().span(),
            "None of the %d items of `%s` satisfies every requirement; most often broken is `%s`, by %d of them."
                .formatted(items, run.name(), worst.text(), worst.items()))
        .hint(
            "they are returned all the same, nearest first and marked as not feasible; loosen the requirement, or look at more candidates");
  }

  static Diagnostic nothingIsANumber(Program.Run run, long scored) {
    return Diagnostic.warning(
            "W0594",
            run.design().span(),
            "Not one of the %d scored items of `%s` had a number as its reward, so nothing could guide it."
                .formatted(scored, run.name()))
        .hint(
            "look at what it says of one item%s; a table with `missing = worst` has no number for what it lacks"
                .formatted(example(run.design().model().header().space())));
  }

  /** How a script looks at an item, where it can write one. */
  private static String example(Space space) {
    return space instanceof Space.Sequence(Alphabet alphabet, var length)
        ? ", by a line such as `expect r(%s\"%s\") > 0`"
            .formatted(alphabet.typeName().toLowerCase(Locale.ROOT), alphabet.letters())
        : "";
  }

  static Diagnostic everyProductNegative(Program.Run run, long scored) {
    return Diagnostic.warning(
            "W0592",
            run.design().span(),
            "Each of the %d scored items of `%s` has an objective below 0, so that `product` ranks all of them worst and nothing could guide it."
                .formatted(scored, run.name()))
        .hint(
            "`minimize r` counts as `-r`: maximize something that is at least 0, such as `1 - r`, or use `weighted`");
  }

  /**
   * @param name of what has the items
   */
  static Diagnostic rewardsFailed(String name, Span place, long failures, Refusal first) {
    return Diagnostic.warning(
            "W0597",
            place,
            "For %d scored items of `%s` a reward failed, and they have no number. The first time: %s"
                .formatted(failures, name, first.message()))
        .hint(first.hint());
  }

  static Diagnostic scoresMissing(
      Program.Score score, String title, int reward, List<Integer> lines, int items) {
    return Diagnostic.warning(
            "W0598",
            score.span(),
            "`%s` has no number for %d of %d items of `%s`: %s %s."
                .formatted(
                    score.rewards().get(reward).name(),
                    lines.size(),
                    items,
                    title,
                    lines.size() == 1 ? "that of line" : "those of lines",
                    few(lines.stream().map(line -> Integer.toString(line)).toList())))
        .hint("their fields are empty in tables and files.");
  }

  static Diagnostic notOfTheSpace(
      Program.Score score, String title, List<ItemsFile.Unread> others, int items) {
    return Diagnostic.warning(
            "W0596",
            score.span(),
            "%d of %d items of `%s` are none of %s: %s."
                .formatted(
                    others.size(),
                    items,
                    title,
                    score.space(),
                    few(others.stream().map(o -> "line " + o.line() + " " + o.why()).toList())))
        .hint("they have no numbers; look whether it is the right file, or column.");
  }

  /** The first ten, and that there are more. */
  private static String few(List<String> texts) {
    return String.join(", ", texts.subList(0, Math.min(10, texts.size())))
        + (texts.size() > 10 ? " and " + (texts.size() - 10) + " more" : "");
  }

  static Diagnostic withoutWeights(Program.Run run, int collapsed, int populations) {
    return Diagnostic.warning(
            "W0586",
            run.design().span(),
            "In %d of the %d populations of `%s` no particle had any weight at some step."
                .formatted(collapsed, populations, run.name()))
        .hint(
            "they went on with equal weights, as plain samples do; look at what the reward says of unfinished items, or take more particles");
  }

  private static String unit(Space space) {
    return space instanceof Space.Sequence(Alphabet alphabet, var length)
        ? alphabet.unit()
        : "number";
  }

  private static String count(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
