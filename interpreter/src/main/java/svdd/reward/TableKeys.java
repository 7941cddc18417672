package svdd.reward;

import java.util.List;
import java.util.OptionalDouble;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Numbers;
import svdd.type.Space;
import svdd.type.Value;

/**
 * Where a table has its keys and numbers, and what its keys are.
 *
 * @param key the column of the keys, from 0
 * @param value the column of the numbers, from 0
 */
record TableKeys(String title, int key, int value, Alphabet alphabet, int length) {

  /** Finds the columns and the space; leaves {@code lines} at the first line of data. */
  static TableKeys of(TableLines lines, Settings settings) throws Refusal {
    String title = new DataFile(settings.file("file"), "file").title();
    int key = column(settings.column("key"), lines.header(), title, "key");
    int value = column(settings.column("value"), lines.header(), title, "value");
    if (!lines.next()) {
      throw TableRefusals.empty(title);
    }
    String first = lines.cell(key);
    if (first.isEmpty()) {
      throw TableRefusals.emptyKey(title, lines.line());
    }
    TableKeys keys =
        switch (settings.has("scores") ? settings.space("scores") : Space.any()) {
          case Space.Any any -> new TableKeys(title, key, value, guess(first), first.length());
          case Space.Sequence(Alphabet alphabet, var length) ->
              new TableKeys(title, key, value, alphabet, length.orElse(first.length()));
          case Space other ->
              throw TableRefusals.space(other, "scores", "its keys are sequences of letters");
        };
    if (keys.alphabet == Alphabet.PROTEIN && settings.word("strands").equals("both")) {
      throw TableRefusals.space(keys.space(), "strands", "a protein has no second strand");
    }
    keys.tokens(first, lines.line());
    return keys;
  }

  Space space() {
    return Space.of(alphabet, length);
  }

  /** Puts the line into the index. */
  void read(TableLines lines, TableIndex index) throws Refusal {
    String text = lines.cell(key);
    byte[] tokens = tokens(text, lines.line());
    double number = number(lines);
    OptionalDouble known = index.find(tokens, 0);
    if (known.isEmpty()) {
      index.add(tokens, number);
    } else if (known.getAsDouble() != number) {
      String earlier = Numbers.text(known.getAsDouble());
      throw TableRefusals.conflict(title, lines.line(), text, Numbers.text(number), earlier);
    }
  }

  private byte[] tokens(String text, int line) throws Refusal {
    if (text.isEmpty()) {
      throw TableRefusals.emptyKey(title, line);
    }
    byte[] tokens = new byte[text.length()];
    for (int i = 0; i < tokens.length; i++) {
      int token = alphabet.token(text.charAt(i));
      if (token < 0 || token == alphabet.size()) {
        throw TableRefusals.keyLetter(title, line, text, text.charAt(i), alphabet);
      }
      tokens[i] = (byte) token;
    }
    if (tokens.length != length) {
      throw TableRefusals.keyLength(title, line, text, length, alphabet);
    }
    return tokens;
  }

  private double number(TableLines lines) throws Refusal {
    String text = lines.cell(value);
    double number = number(text);
    if (!Double.isFinite(number)) {
      String name = lines.header().get(value);
      String column = name.isEmpty() ? Integer.toString(value + 1) : "`" + name + "`";
      throw TableRefusals.badValue(title, lines.line(), column, text);
    }
    return number;
  }

  private static double number(String text) {
    // Java would also read its own literals, such as 1f or 0x1p3
    if (text.isEmpty() || "dDfF".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Which column, from 0, a setting means. */
  static int column(Value.Column wanted, List<String> columns, String title, String setting)
      throws Refusal {
    if (wanted.number() > columns.size() || wanted.number() < 1 && wanted.name().isEmpty()) {
      throw TableRefusals.noSuchColumn(title, wanted.number(), columns, setting);
    }
    if (wanted.number() > 0) {
      return wanted.number() - 1;
    }
    int at = columns.indexOf(wanted.name());
    if (at < 0) {
      throw TableRefusals.noSuchColumn(title, wanted.name(), columns, setting);
    }
    if (at != columns.lastIndexOf(wanted.name())) {
      throw TableRefusals.columnTwice(title, wanted.name(), columns, setting);
    }
    return at;
  }

  /** The alphabet with the fewest letters that has all of these. */
  private static Alphabet guess(String key) {
    for (Alphabet alphabet : List.of(Alphabet.DNA, Alphabet.RNA)) {
      if (key.chars().allMatch(c -> alphabet.letters().indexOf(Character.toUpperCase(c)) >= 0)) {
        return alphabet;
      }
    }
    return Alphabet.PROTEIN;
  }
}
