package svdd.reward;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import svdd.diagnostic.DidYouMean;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Space;

/** What {@code table} says to users. */
final class TableRefusals {
  private TableRefusals() {}

  static Refusal empty(String title) {
    return Refusal.of(
            "E0482", "`%s` is not a table: it has no line of data below a header.".formatted(title))
        .about("file")
        .hint("the first line names the columns, with tabs or commas between them");
  }

  static Refusal noSuchColumn(String title, String name, List<String> columns, String setting) {
    String hint =
        DidYouMean.of(name, columns)
            .map("did you mean `%s`?"::formatted)
            .orElse("columns can also be picked by their number: `column(1)`");
    return noColumn(title, "`" + name + "`", columns, setting).hint(hint);
  }

  static Refusal noSuchColumn(String title, int number, List<String> columns, String setting) {
    return noColumn(title, Integer.toString(number), columns, setting)
        .hint("columns are counted from 1, and here go up to " + columns.size());
  }

  private static Refusal noColumn(
      String title, String column, List<String> columns, String setting) {
    return Refusal.of(
            "E0483", "`%s` has no column %s; it has %s.".formatted(title, column, listed(columns)))
        .about(setting);
  }

  static Refusal columnTwice(String title, String name, List<String> columns, String setting) {
    List<Integer> numbers =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).equals(name))
            .mapToObj(i -> i + 1)
            .toList();
    String places = numbers.stream().map(n -> "column " + n).collect(Collectors.joining(", "));
    return Refusal.of(
            "E0484",
            "`%s` has the column `%s` %d times: %s.".formatted(title, name, numbers.size(), places))
        .about(setting)
        .hint("`%s = column(%d)` picks one".formatted(setting, numbers.getFirst()));
  }

  static Refusal brokenLine(String title, int line, String reason) {
    return Refusal.of("E0485", "Line %d of `%s` %s.".formatted(line, title, reason))
        .about("file")
        .hint("every line needs a cell for the key and one for the value");
  }

  static Refusal keyLength(String title, int line, String key, int length, Alphabet alphabet) {
    return Refusal.of(
            "E0486",
            "Line %d of `%s` has the key `%s` with %d letters, but the keys are %s."
                .formatted(line, title, shortened(key), key.length(), Space.of(alphabet, length)))
        .about("key")
        .hint(
            "a table scores items of one length; if the first key is the odd one, state it:"
                + " `scores = "
                + Space.of(alphabet, key.length())
                + "`");
  }

  static Refusal keyLetter(String title, int line, String key, char letter, Alphabet alphabet) {
    return Refusal.of(
            "E0540",
            "Line %d of `%s` has the key `%s` with the letter `%s`, which %s does not have."
                .formatted(line, title, shortened(key), letter, alphabet.typeName()))
        .about("key")
        .hint(hintFor(alphabet, key));
  }

  static Refusal emptyKey(String title, int line) {
    return Refusal.of("E0541", "Line %d of `%s` has an empty key.".formatted(line, title))
        .about("key")
        .hint("`key` names the column with the sequences");
  }

  static Refusal badValue(String title, int line, String column, String value) {
    String what = value.isEmpty() ? "no value" : "`" + shortened(value) + "`";
    return Refusal.of(
            "E0487",
            "Line %d of `%s` has %s in column %s, where a number must stand."
                .formatted(line, title, what, column))
        .about("value")
        .hint("leave out the items without a number; `missing = worst` then ranks them last");
  }

  static Refusal conflict(String title, int line, String key, String value, String earlier) {
    return Refusal.of(
            "E0488",
            "Line %d of `%s` gives `%s` the value %s, but a line above gives it %s."
                .formatted(line, title, shortened(key), value, earlier))
        .about("file")
        .hint("a key may occur again only with the same value");
  }

  static Refusal space(Space space, String setting, String reason) {
    return Refusal.of("E0489", "A table cannot score %s: %s.".formatted(space, reason))
        .about(setting)
        .hint("state `scores = DNA[8]`, `RNA[n]` or `Protein[n]`, or leave it out");
  }

  static Refusal noValue(String title, String item, boolean undecided) {
    Refusal refusal =
        Refusal.of("E0510", "The table `%s` has no value for `%s`.".formatted(title, item));
    return undecided
        ? refusal.hint(
            "some positions are still undecided, and a table needs whole items: use"
                + " `value = posterior_mean`")
        : refusal.hint("`missing = worst` ranks items without a value last instead");
  }

  private static String hintFor(Alphabet alphabet, String key) {
    boolean protein = key.chars().allMatch(c -> Alphabet.PROTEIN.letters().indexOf(c) >= 0);
    return protein && alphabet != Alphabet.PROTEIN
        ? "if the keys are proteins, state `scores = Protein[%d]`".formatted(key.length())
        : "%s has the letters %s; `key` names the column with the sequences"
            .formatted(alphabet.typeName(), alphabet.letters());
  }

  private static String listed(List<String> columns) {
    String first =
        columns.stream().limit(12).map(c -> "`" + c + "`").collect(Collectors.joining(", "));
    return columns.size() > 12 ? first + " and " + (columns.size() - 12) + " more" : first;
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 37) + "..." : text;
  }
}
