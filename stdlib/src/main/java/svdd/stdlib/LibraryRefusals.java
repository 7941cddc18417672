package svdd.stdlib;

import java.util.List;
import java.util.stream.Collectors;
import svdd.diagnostic.DidYouMean;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Numbers;
import svdd.type.Space;

/** What the natives of the standard library say to users. */
final class LibraryRefusals {
  private static final String SYNTAX =
      "letters, `.`, `[AC]`, `[^AC]`, `(A|C)`, `*` `+` `?` `{3}` `{3,5}`, `^` and `$` have a meaning";

  private LibraryRefusals() {}

  static Refusal emptyPattern(Alphabet alphabet) {
    return Refusal.of("E0449", "The pattern is empty.").about("pattern").hint(letters(alphabet));
  }

  static Refusal patternLetter(Alphabet alphabet, String pattern, char letter) {
    return Refusal.of(
            "E0497",
            "The pattern `%s` has `%s`, which is no letter for %ss."
                .formatted(pattern, letter, alphabet.unit()))
        .about("pattern")
        .hint(letters(alphabet));
  }

  private static String letters(Alphabet alphabet) {
    return switch (alphabet) {
      case DNA ->
          "A C G T stand for themselves; R Y S W K M B D H V N stand for several bases, as IUPAC"
              + " has them";
      case RNA ->
          "A C G U stand for themselves; R Y S W K M B D H V N stand for several bases, as IUPAC"
              + " has them";
      case PROTEIN ->
          "the 20 letters of residues stand for themselves; B is D or N, Z is E or Q, J is I or L,"
              + " X is any";
    };
  }

  static Refusal notAbove(double number, double low) {
    return Refusal.of(
            "E0440",
            "This is %s, and has to lie above %s."
                .formatted(Numbers.text(number), Numbers.text(low)))
        .about("r")
        .hint(low == 0 ? "give a number above 0" : "the two may stand in each other's place");
  }

  static Refusal codonPattern(String pattern) {
    return Refusal.of(
            "E0447", "The pattern `%s` is not as long as a codon, three bases.".formatted(pattern))
        .about("pattern")
        .hint("`count` looks for patterns of any length at every position");
  }

  static Refusal valuesForLetters(int values, Alphabet alphabet) {
    return Refusal.of(
            "E0441",
            "This is a list of %d numbers, and %s has %d letters."
                .formatted(values, alphabet.typeName(), alphabet.size()))
        .about("values")
        .hint("give one number for each of %s, in this order".formatted(alphabet.letters()));
  }

  static Refusal beyond(String setting, int position, int positions) {
    return Refusal.of(
            "E0420",
            "Position %d lies outside of items that have %d positions."
                .formatted(position, positions))
        .about(setting)
        .hint("positions go from 1 to %d, or from -1 back to -%d".formatted(positions, positions));
  }

  static Refusal endsBeforeItBegins(int first, int last) {
    return Refusal.of("E0421", "A part from %d to %d ends before it begins.".formatted(first, last))
        .about("last")
        .hint("name its first position first; -1 is the last position of an item");
  }

  static Refusal nothingToPad(Space scored, int length) {
    return Refusal.of(
            "E0422", "Items with %d positions cannot be padded to %s.".formatted(length, scored))
        .about("length")
        .hint(
            scored.sized()
                ? "`length` is that of the items, at most the %d that the reward scores"
                    .formatted(scored.positions())
                : "a reward on %s takes items of every length as they are".formatted(scored));
  }

  static Refusal noRoom(Space scored, int flanks) {
    return Refusal.of(
            "E0423",
            "Flanks of %d positions leave no room for an item in %s.".formatted(flanks, scored))
        .hint("give shorter flanks");
  }

  static Refusal flankLetter(Alphabet alphabet, String side, char letter) {
    return Refusal.of("E0425", "`%s` is not a letter of %s.".formatted(letter, alphabet.typeName()))
        .about(side)
        .hint(
            "the letters are %s, and %s for a position that is not decided"
                .formatted(alphabet.letters(), alphabet.unknown()));
  }

  static Refusal outside(String setting, double number, double low, double high) {
    return Refusal.of(
            "E0419",
            "This is %s, and has to be %s."
                .formatted(
                    Numbers.text(number),
                    high == Double.POSITIVE_INFINITY
                        ? "at least " + Numbers.text(low)
                        : "between %s and %s".formatted(Numbers.text(low), Numbers.text(high))))
        .about(setting)
        .hint("change the number; `svdd doc` says what it stands for");
  }

  static Refusal notBelow(String setting, double number, double high) {
    return Refusal.of(
            "E0400",
            "This is %s, and has to lie below %s, twice the concentration of the strand."
                .formatted(Numbers.text(number), Numbers.text(high)))
        .about(setting)
        .hint("give the strand of which there is more as the first one");
  }

  static Refusal notApart(double number) {
    return Refusal.of(
            "E0411", "Both numbers are %s, and have to differ.".formatted(Numbers.text(number)))
        .about("r")
        .hint("what goes from the one to the other needs two different numbers");
  }

  static Refusal uselessWeights(String reason) {
    return Refusal.of("E0478", "These weights have no mean: %s.".formatted(reason))
        .about("weights")
        .hint("weights are not negative, and at least one lies above 0");
  }

  static Refusal partOfOtherLength(Space scored, int length) {
    return Refusal.of(
            "E0424",
            "This part has %d positions, but its reward scores %s.".formatted(length, scored))
        .about("last")
        .hint("choose a part of %d positions".formatted(scored.positions()));
  }

  static Refusal positionZero(String setting) {
    return Refusal.of("E0442", "There is no position 0.")
        .about(setting)
        .hint("the first position is 1; the last is -1");
  }

  static Refusal brokenExpression(String expression, String reason) {
    return Refusal.of(
            "E0443", "The regular expression `%s` is broken: %s.".formatted(expression, reason))
        .about("expression")
        .hint(SYNTAX);
  }

  static Refusal expressionLetter(Alphabet alphabet, String expression, char letter) {
    return Refusal.of(
            "E0446",
            "The regular expression `%s` has `%s`, which stands for no %s."
                .formatted(expression, letter, alphabet.unit()))
        .about("expression")
        .hint(SYNTAX);
  }

  static Refusal expressionOfNothing(String expression) {
    return Refusal.of(
            "E0444",
            "The regular expression `%s` also matches where there is nothing, so that it is found"
                    .formatted(expression)
                + " in every sequence.")
        .about("expression")
        .hint("ask for at least one letter: `A+` in the place of `A*`");
  }

  static Refusal expressionTooLarge(String expression, long most) {
    return Refusal.of(
            "E0448",
            "The regular expression `%s` has more than %,d letters when its repeats are written out."
                .formatted(expression, most))
        .about("expression")
        .hint("make the numbers in `{..}` smaller");
  }

  static Refusal brokenUsage(String title, int line) {
    return Refusal.of(
            "E0445", "Line %d of `%s` is not a codon and its count.".formatted(line, title))
        .about("usage")
        .hint("a line is written `CTG 39.6`; what begins with # is skipped");
  }

  static Refusal noSuchMotif(String title, String name, List<String> names) {
    String some = names.stream().limit(12).collect(Collectors.joining(", "));
    String more = names.size() > 12 ? " and %d more".formatted(names.size() - 12) : "";
    return Refusal.of("E0498", "`%s` has no motif `%s`.".formatted(title, name))
        .about("name")
        .hint(
            DidYouMean.of(name, names)
                .map("did you mean `%s`?"::formatted)
                .orElse("it has " + some + more));
  }

  static Refusal brokenMotifs(String title, int line, String reason) {
    return Refusal.of("E0499", "Line %d of `%s` %s.".formatted(line, title, reason))
        .about("file")
        .hint("motif files are read in the MEME format and in the JASPAR format");
  }
}
