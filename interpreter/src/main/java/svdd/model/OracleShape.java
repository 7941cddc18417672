package svdd.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import svdd.model.OnnxHeader.Port;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;

/** What an oracle scores, how items go in and where the number comes out. */
record OracleShape(Space space, OracleInput input, String output) {
  private static final Pattern SEQUENCE = Pattern.compile("(DNA|RNA|Protein)(?:\\[(\\d{1,9})])?");
  private static final Pattern TOKENS = Pattern.compile("Tokens\\[(\\d{1,9}), ?(\\d{1,3})]");

  static OracleShape of(OnnxHeader header, Settings settings) throws Refusal {
    String title = new DataFile(settings.file("file"), "file").title();
    Port input = input(header, title);
    String output = output(header, settings.has("output") ? settings.text("output") : "", title);
    Space named = named(header, settings, title);
    if (letters(named).isEmpty()) {
      throw noSpace(settings, title, input);
    }
    return input.shape().size() == 3
        ? oneHot(named, input, output, settings, title)
        : tokens(named, input, output, settings, title);
  }

  /** What the script states and what the file notes, together. */
  private static Space named(OnnxHeader header, Settings settings, String title) throws Refusal {
    Space stated = stated(settings);
    String domain = header.metadata().get("svdd.domain");
    if (domain == null) {
      return stated;
    }
    Space own = parse(domain, title);
    return stated.meet(own).orElseThrow(() -> OracleRefusals.spaces(title, stated, own));
  }

  /** The space that a file's note names. */
  static Space parse(String domain, String title) throws Refusal {
    Matcher sequence = SEQUENCE.matcher(domain.strip());
    if (sequence.matches()) {
      Alphabet alphabet = Alphabet.named(sequence.group(1)).orElseThrow();
      return sequence.group(2) == null
          ? Space.of(alphabet)
          : Space.of(alphabet, Integer.parseInt(sequence.group(2)));
    }
    Matcher tokens = TOKENS.matcher(domain.strip());
    if (tokens.matches()) {
      return Space.tokens(Integer.parseInt(tokens.group(1)), Integer.parseInt(tokens.group(2)));
    }
    throw OracleRefusals.domain(title, domain);
  }

  /** The one input, float32 of rank 3 or int64 of rank 2, with an open batch. */
  private static Port input(OnnxHeader header, String title) throws Refusal {
    if (header.inputs().size() != 1) {
      String names = header.inputs().stream().map(Port::name).toList().toString();
      throw OracleRefusals.notAnOracle(
          title,
          "it has %d inputs %s, where one must take the items"
              .formatted(header.inputs().size(), names),
          "export a network with one input");
    }
    Port input = header.inputs().getFirst();
    int rank = input.shape().size();
    boolean fits =
        input.type() == OnnxHeader.FLOAT && rank == 3
            || input.type() == OnnxHeader.INT64 && rank == 2;
    if (!fits) {
      throw OracleRefusals.notAnOracle(
          title,
          "its input `%s` is %s".formatted(input.name(), input.describe()),
          "items go in as float32 [batch, letters, positions] or [batch, positions, letters], or"
              + " as int64 [batch, positions]");
    }
    if (input.shape().getFirst() >= 0) {
      throw OracleRefusals.notAnOracle(
          title,
          "its input takes exactly %d items at a time".formatted(input.shape().getFirst()),
          "export it with an open batch: `dynamic_axes` or `dynamic_shapes` of torch.onnx.export");
    }
    return input;
  }

  private static String output(OnnxHeader header, String wanted, String title) throws Refusal {
    List<String> names = header.outputs().stream().map(Port::name).toList();
    if (wanted.isEmpty() && names.size() > 1) {
      throw OracleRefusals.severalOutputs(title, names);
    }
    String name = wanted.isEmpty() ? names.getFirst() : wanted;
    if (!names.contains(name)) {
      throw OracleRefusals.noSuchOutput(title, name, names);
    }
    Port port = header.outputs().get(names.indexOf(name));
    int rank = port.shape().size();
    boolean oneNumber =
        !port.shaped() || rank == 1 || rank == 2 && Math.abs(port.shape().get(1)) == 1;
    if (port.type() != OnnxHeader.FLOAT || !oneNumber) {
      throw OracleRefusals.notAnOracle(
          title,
          "its output `%s` is %s".formatted(name, port.describe()),
          "an oracle gives one float32 number an item: [batch] or [batch, 1]");
    }
    return name;
  }

  private static OracleShape oneHot(
      Space named, Port input, String output, Settings settings, String title) throws Refusal {
    int letters = letters(named).orElseThrow();
    long first = input.shape().get(1);
    long second = input.shape().get(2);
    OptionalInt length = length(named);
    boolean lettersFirst = fits(first, OptionalInt.of(letters)) && fits(second, length);
    boolean lettersLast = fits(second, OptionalInt.of(letters)) && fits(first, length);
    if (!lettersFirst && !lettersLast) {
      throw OracleRefusals.sizes(title, named, input.describe(), settings.has("scores"));
    }
    if (lettersFirst && lettersLast && (first == letters) == (second == letters)) {
      throw OracleRefusals.notAnOracle(
          title,
          "its input, %s, does not tell which axis has the letters and which the positions"
              .formatted(input.describe()),
          "export it with fixed sizes, [batch, %d, positions]".formatted(letters));
    }
    boolean chosen = lettersFirst && !(lettersLast && second == letters);
    Space space = sized(named, chosen ? second : first, input, settings, title);
    return new OracleShape(space, new OracleInput.OneHot(input.name(), letters, chosen), output);
  }

  private static OracleShape tokens(
      Space named, Port input, String output, Settings settings, String title) throws Refusal {
    long positions = input.shape().get(1);
    if (!fits(positions, length(named))) {
      throw OracleRefusals.sizes(title, named, input.describe(), settings.has("scores"));
    }
    Space space = sized(named, positions, input, settings, title);
    return new OracleShape(space, new OracleInput.Tokens(input.name()), output);
  }

  private static boolean fits(long size, OptionalInt wanted) {
    return size < 0 || wanted.isEmpty() || size == wanted.getAsInt();
  }

  private static Space stated(Settings settings) {
    return settings.has("scores") ? settings.space("scores") : Space.any();
  }

  /** How many letters a position has to choose from. */
  private static OptionalInt letters(Space space) {
    return switch (space) {
      case Space.Any any -> OptionalInt.empty();
      case Space.Sequence sequence -> OptionalInt.of(sequence.alphabet().size());
      case Space.Tokens tokens -> tokens.vocabulary();
      case Space.Vector vector -> OptionalInt.empty();
      case Space.Image image -> OptionalInt.empty();
    };
  }

  private static OptionalInt length(Space space) {
    return switch (space) {
      case Space.Any any -> OptionalInt.empty();
      case Space.Sequence sequence -> sequence.length();
      case Space.Tokens tokens -> tokens.length();
      case Space.Vector vector -> OptionalInt.empty();
      case Space.Image image -> OptionalInt.empty();
    };
  }

  /** The space with the input's positions where it leaves them open. */
  private static Space sized(
      Space space, long positions, Port input, Settings settings, String title) throws Refusal {
    Space sized =
        switch (space) {
          case Space.Sequence(Alphabet alphabet, OptionalInt length)
              when length.isEmpty() && positions >= 0 ->
              Space.of(alphabet, (int) positions);
          case Space.Tokens(OptionalInt length, OptionalInt vocabulary)
              when length.isEmpty() && positions >= 0 ->
              new Space.Tokens(OptionalInt.of((int) positions), vocabulary);
          case Space other -> other;
        };
    if (!sized.sized()) {
      throw noSpace(settings, title, input);
    }
    return sized;
  }

  /** The line to paste takes its sizes from the input, as far as they are told there. */
  private static Refusal noSpace(Settings settings, String title, Port input) {
    List<Long> sizes = input.shape().subList(1, input.shape().size());
    boolean protein = sizes.size() == 2 && sizes.contains((long) Alphabet.PROTEIN.size());
    Alphabet alphabet = protein ? Alphabet.PROTEIN : Alphabet.DNA;
    long positions =
        sizes.stream()
            .filter(size -> size > 0 && (sizes.size() == 1 || size != alphabet.size()))
            .findFirst()
            .orElse(200L);
    String guess = Space.of(alphabet, (int) positions).toString();
    String path = settings.file("file").path();
    return OracleRefusals.noSpace(title, path, input.describe(), guess);
  }
}
