package svdd.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.reward.TableColumn;
import svdd.spi.DataFile;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.type.Space;
import svdd.type.Value;

/**
 * Items from a file: sequences as FASTA or one a line; vectors, images and whole numbers one item a
 * line, with commas or spaces between the numbers. Empty lines mean nothing.
 */
final class ItemsFile {
  private final String title;
  private final Space space;
  private final boolean lenient;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int openedAt;
  private String name = "";
  private Optional<String> fault = Optional.empty();

  /**
   * An item.
   *
   * @param line of the file that it begins in, from 1
   * @param name of FASTA; else empty
   */
  record Entry(int line, String name, Items item) {}

  /**
   * What stands where an item should.
   *
   * @param why in a few words, such as "has `Z`"
   */
  record Unread(int line, String name, String text, String why) {}

  /** Everything of a file. */
  record Contents(List<Entry> entries, List<Unread> unread) {}

  private ItemsFile(String title, Space space, boolean lenient) {
    this.title = title;
    this.space = space;
    this.lenient = lenient;
  }

  /**
   * All items, and what is none.
   *
   * @param column of a table that has the items
   */
  static Contents contents(DataFile file, Space space, Optional<Value.Column> column)
      throws Refusal {
    ItemsFile items = new ItemsFile(file.title(), space, true);
    if (column.isPresent()) {
      for (TableColumn.Cell cell : TableColumn.read(file, column.get())) {
        items.line(cell.text(), cell.line());
        items.close();
      }
    } else {
      items.read(file);
    }
    if (items.entries.isEmpty() && items.unread.isEmpty()) {
      throw Messages.noItems(file.title());
    }
    return new Contents(items.entries, items.unread);
  }

  /** All items, of whatever length. */
  static List<Entry> read(DataFile file, Space space) throws Refusal {
    ItemsFile items = new ItemsFile(file.title(), space, false);
    items.read(file);
    if (items.entries.isEmpty()) {
      throw Messages.noItems(file.title());
    }
    return items.entries;
  }

  /** All items, each as long as those of the space. */
  static Items starts(DataFile file, Space space) throws Refusal {
    return joined(sized(file, space).stream().map(Entry::item).toList());
  }

  /** All items to measure others against: sequences may be of any length. */
  static List<Entry> references(DataFile file, Space space) throws Refusal {
    return space instanceof Space.Sequence ? read(file, space) : sized(file, space);
  }

  private static List<Entry> sized(DataFile file, Space space) throws Refusal {
    List<Entry> entries = read(file, space);
    for (Entry entry : entries) {
      if (entry.item().length() != space.positions()) {
        throw Messages.otherLength(
            file.title(), entry.line(), entry.item().length(), space, file.setting());
      }
    }
    return entries;
  }

  /** Many items of one length as one, joined by halves. */
  static Items joined(List<Items> items) {
    return items.size() == 1
        ? items.getFirst()
        : joined(items.subList(0, items.size() / 2))
            .and(joined(items.subList(items.size() / 2, items.size())));
  }

  private void read(DataFile file) throws Refusal {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1))) {
      read(in);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private void read(BufferedReader in) throws IOException, Refusal {
    boolean fasta = false;
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      String text = line.strip();
      boolean header = text.startsWith(">");
      fasta |= header;
      if (header || !fasta) {
        close();
      }
      if (header) {
        name = text.substring(1).strip();
      } else {
        line(text, number);
      }
    }
    close();
  }

  private void line(String text, int number) throws Refusal {
    if (!text.isEmpty()) {
      openedAt = open.isEmpty() ? number : openedAt;
      check(text, number);
      open.append(text);
    }
  }

  /** Tells a letter that does not belong at the line that it stands in. */
  private void check(String text, int line) throws Refusal {
    if (space instanceof Space.Sequence sequence) {
      for (int i = 0; i < text.length(); i++) {
        String letter = text.substring(i, i + 1);
        int token = sequence.alphabet().token(text.charAt(i));
        boolean other = token < 0 || token == sequence.alphabet().size();
        if (other && lenient) {
          fault = fault.or(() -> Optional.of("has `" + letter + "`"));
        } else if (other) {
          throw Messages.otherLetter(title, line, letter, space);
        }
      }
    }
  }

  private void close() throws Refusal {
    if (!open.isEmpty()) {
      add(open.toString());
      open.setLength(0);
      fault = Optional.empty();
    }
  }

  private void add(String text) throws Refusal {
    if (fault.isPresent()) {
      unread.add(new Unread(openedAt, name, text, fault.get()));
      return;
    }
    try {
      entries.add(new Entry(openedAt, name, item(text)));
    } catch (Refusal refusal) {
      if (!lenient) {
        throw refusal;
      }
      unread.add(new Unread(openedAt, name, text, "has other than numbers"));
    }
  }

  private Items item(String text) throws Refusal {
    if (space instanceof Space.Sequence) {
      return Items.of(space, text);
    }
    String[] words = text.split("[,;\\s]+", -1);
    double[] numbers = new double[words.length];
    byte[] tokens = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = number(words[i]);
      if (!space.continuous()) {
        boolean known =
            numbers[i] == Math.rint(numbers[i]) && numbers[i] >= 0 && numbers[i] < space.symbols();
        if (!known) {
          throw Messages.otherLetter(title, openedAt, words[i], space);
        }
        tokens[i] = (byte) numbers[i];
      }
    }
    return space.continuous()
        ? new Items.Continuous(space, numbers.length, numbers)
        : new Items.Discrete(space, tokens.length, tokens);
  }

  private double number(String word) throws Refusal {
    try {
      double number = Double.parseDouble(word);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Messages.notANumber(title, openedAt, word);
  }
}
