package svdd.reward;

import java.util.List;
import java.util.Optional;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value;

/** {@code table(...)}: measured items and their numbers, looked up. */
public final class TableSource implements RewardSource {
  private static final Type STRANDS = new Type.Choice("Strands", List.of("one", "both"));
  private static final Type MISSING = new Type.Choice("Missing", List.of("error", "worst"));

  private static final Signature SIGNATURE =
      Signature.of(
          "table",
          "Looks items up in a table: a TSV or CSV file (also .gz) whose first line names the"
              + " columns.",
          Parameter.required("file", Type.FILE, "The file."),
          Parameter.optional(
              "key", Type.COLUMN, new Value.Column("", 1), "The column with the items."),
          Parameter.required("value", Type.COLUMN, "The column with the numbers."),
          Parameter.optional(
              "strands",
              STRANDS,
              new Value.Word("one"),
              "With `both` an item that is not there is looked up by its reverse complement."),
          Parameter.optional(
              "missing",
              MISSING,
              new Value.Word("error"),
              "What an item that is not there does: `error` stops, `worst` ranks it last."),
          Parameter.absent(
              "scores",
              Type.SPACE,
              "What it scores, such as `DNA[8]`; left out, the first key tells."));

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public RewardHeader header(Settings settings) throws Refusal {
    try (TableLines lines = TableLines.open(file(settings))) {
      return new RewardHeader(TableKeys.of(lines, settings).space(), Type.REAL, "table");
    }
  }

  /** Two columns of one table are two measurements. */
  @Override
  public Optional<String> identity(Settings settings) throws Refusal {
    return Optional.of(file(settings).digest() + " " + settings.column("value"));
  }

  /** Reads and checks the whole table. */
  @Override
  public Reward open(Settings settings, Resources resources) throws Refusal {
    String title = file(settings).title();
    try (TableLines lines = TableLines.open(file(settings))) {
      TableKeys keys = TableKeys.of(lines, settings);
      TableIndex index = new TableIndex(keys.length());
      do {
        keys.read(lines, index);
      } while (lines.next());
      boolean bothStrands = settings.word("strands").equals("both");
      return new TableReward(title, index, bothStrands, settings.word("missing").equals("error"));
    }
  }

  private static DataFile file(Settings settings) {
    return new DataFile(settings.file("file"), "file");
  }
}
