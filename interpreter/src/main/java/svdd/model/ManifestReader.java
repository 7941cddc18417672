package svdd.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import svdd.model.Manifest.Golden;
import svdd.model.Manifest.NetworkFile;
import svdd.model.Manifest.TimeInput;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Space;

/** Reads {@code svdd-model.json}, format 1. */
final class ManifestReader {
  private static final int FORMAT = 1;
  private static final Pattern DOMAIN = Pattern.compile("(\\w+)\\[(\\d+)(?:, *(\\d+))?\\]");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final JsonFields fields;

  private ManifestReader(JsonFields fields) {
    this.fields = fields;
  }

  /**
   * @param file how messages call it
   */
  static Manifest read(byte[] json, String file) throws Refusal {
    return new ManifestReader(JsonFields.read(json, file)).manifest();
  }

  private Manifest manifest() throws Refusal {
    int format = fields.integer("format");
    if (format != FORMAT) {
      throw ModelRefusals.format(fields.file(), format, FORMAT);
    }
    String kind = fields.text("kind");
    if (!kind.equals("masked")) {
      throw ModelRefusals.kind(fields.file(), kind);
    }
    String name = fields.text("name");
    Space space = space();
    int length = space.positions();
    int[] codes = codes(space);
    double epsilon = epsilon();
    int steps = positive(fields, "steps");
    String input = input(length);
    JsonFields output = fields.fields("output");
    int columns = columns(output, length, codes);
    Optional<TimeInput> time = time();
    NetworkFile network = network();
    JsonFields golden = fields.fields("golden");
    List<Golden> vectors = golden(golden, length, columns, time.isPresent());
    double tolerance = golden.real("tolerance");
    golden.finish();
    for (String text : List.of("summary", "licence", "source", "exporter")) {
      fields.text(text);
    }
    fields.finish();
    String scores = output.text("name");
    return new Manifest(
        name, space, steps, codes, epsilon, input, scores, columns, time, network, tolerance,
        vectors);
  }

  private Space space() throws Refusal {
    String domain = fields.text("domain");
    Matcher sizes = DOMAIN.matcher(domain);
    if (sizes.matches()) {
      OptionalInt first = size(sizes.group(2));
      OptionalInt second = sizes.group(3) == null ? OptionalInt.empty() : size(sizes.group(3));
      Optional<Alphabet> alphabet = Alphabet.named(sizes.group(1));
      if (alphabet.isPresent() && first.isPresent() && sizes.group(3) == null) {
        return new Space.Sequence(alphabet.get(), first);
      }
      if (sizes.group(1).equals("Tokens") && first.isPresent() && second.isPresent()) {
        return new Space.Tokens(first, second);
      }
    }
    throw fields.refuse("domain", quoted(domain), "a design space with its sizes, as `DNA[200]`");
  }

  private static OptionalInt size(String digits) {
    int size = digits.length() > 6 ? 0 : Integer.parseInt(digits);
    return size > 0 ? OptionalInt.of(size) : OptionalInt.empty();
  }

  private int[] codes(Space space) throws Refusal {
    List<String> vocabulary = fields.texts("vocabulary");
    int mask = fields.integer("mask");
    int[] codes = new int[space.symbols() + 1];
    for (int token = 0; token < space.symbols(); token++) {
      String letter = letter(space, token);
      codes[token] = vocabulary.indexOf(letter);
      if (codes[token] < 0) {
        throw fields.refuse(
            "vocabulary", vocabulary.toString(), "a list that has `" + letter + "` as well");
      }
    }
    codes[space.symbols()] = mask;
    if (mask < 0 || Arrays.stream(codes).limit(space.symbols()).anyMatch(code -> code == mask)) {
      throw fields.refuse("mask", Integer.toString(mask), "a number that stands for no letter");
    }
    return codes;
  }

  private static String letter(Space space, int token) {
    return space instanceof Space.Sequence sequence
        ? Character.toString(sequence.alphabet().letter(token))
        : Integer.toString(token);
  }

  private double epsilon() throws Refusal {
    JsonFields schedule = fields.fields("schedule");
    String name = schedule.text("name");
    if (!name.equals("loglinear")) {
      throw schedule.refuse("name", quoted(name), "`loglinear`");
    }
    double epsilon = schedule.real("epsilon");
    if (!(epsilon > 0 && epsilon < 1)) {
      throw schedule.refuse("epsilon", Double.toString(epsilon), "a number between 0 and 1");
    }
    schedule.finish();
    return epsilon;
  }

  private String input(int length) throws Refusal {
    JsonFields input = fields.fields("input");
    expect(input, "type", "int64");
    shape(input, List.of("batch", Integer.toString(length)));
    String name = input.text("name");
    input.finish();
    return name;
  }

  private int columns(JsonFields output, int length, int[] codes) throws Refusal {
    expect(output, "type", "float32");
    String holds = output.text("holds");
    if (!holds.equals("logits") && !holds.equals("log_probabilities")) {
      throw output.refuse("holds", quoted(holds), "`log_probabilities` or `logits`");
    }
    List<String> shape = output.words("shape");
    int last = codes.length - 1;
    int least = Arrays.stream(codes).limit(last).max().orElseThrow() + 1;
    int most = Math.max(least, codes[last] + 1);
    String columns = shape.size() == 3 ? shape.get(2) : "";
    if (!columns.matches("\\d{1,4}")
        || Integer.parseInt(columns) < least
        || Integer.parseInt(columns) > most) {
      columns = Integer.toString(least);
    }
    shape(output, List.of("batch", Integer.toString(length), columns));
    output.text("name");
    output.finish();
    return Integer.parseInt(columns);
  }

  private Optional<TimeInput> time() throws Refusal {
    if (!fields.has("time")) {
      return Optional.empty();
    }
    JsonFields time = fields.fields("time");
    String holds = time.text("holds");
    if (!holds.equals("sigma") && !holds.equals("t")) {
      throw time.refuse("holds", quoted(holds), "`sigma` or `t`");
    }
    TimeInput input = new TimeInput(time.text("name"), holds.equals("sigma"));
    time.finish();
    return Optional.of(input);
  }

  private NetworkFile network() throws Refusal {
    JsonFields files = fields.fields("files");
    List<NetworkFile> networks = new ArrayList<>();
    for (String path : files.keys()) {
      if (path.contains("/") || path.contains("\\")) {
        throw fields.refuse("files", quoted(path), "names of files in the model's own folder");
      }
      JsonFields file = files.fields(path);
      String sha256 = file.text("sha256").toLowerCase(Locale.ROOT);
      if (!SHA256.matcher(sha256).matches()) {
        throw file.refuse("sha256", quoted(sha256), "64 hexadecimal digits");
      }
      if (path.endsWith(".onnx")) {
        networks.add(new NetworkFile(path, sha256, positive(file, "bytes")));
      } else {
        positive(file, "bytes");
      }
      file.finish();
    }
    if (networks.size() != 1) {
      throw fields.refuse("files", files.keys().toString(), "exactly one file `*.onnx`");
    }
    return networks.getFirst();
  }

  private static List<Golden> golden(JsonFields golden, int length, int columns, boolean timed)
      throws Refusal {
    List<Golden> vectors = new ArrayList<>();
    for (JsonFields vector : golden.objects("vectors")) {
      double[] input = counted(vector, "input", length);
      double[] output = counted(vector, "output", length * columns);
      double time = timed ? vector.real("time") : 0;
      vector.finish();
      long[] tokens = Arrays.stream(input).mapToLong(code -> (long) code).toArray();
      vectors.add(new Golden(tokens, time, output));
    }
    if (vectors.isEmpty()) {
      throw golden.refuse("vectors", "[]", "at least one vector of input and output");
    }
    return vectors;
  }

  private static double[] counted(JsonFields fields, String key, int count) throws Refusal {
    double[] numbers = fields.numbers(key);
    if (numbers.length != count) {
      throw fields.refuse(key, numbers.length + " numbers", count + " numbers");
    }
    return numbers;
  }

  private static int positive(JsonFields fields, String key) throws Refusal {
    int value = fields.integer(key);
    if (value < 1) {
      throw fields.refuse(key, Integer.toString(value), "a whole number above 0");
    }
    return value;
  }

  private static void expect(JsonFields fields, String key, String wanted) throws Refusal {
    String found = fields.text(key);
    if (!found.equals(wanted)) {
      throw fields.refuse(key, quoted(found), "`" + wanted + "`");
    }
  }

  private static void shape(JsonFields fields, List<String> wanted) throws Refusal {
    List<String> found = fields.words("shape");
    if (!found.equals(wanted)) {
      throw fields.refuse("shape", found.toString(), wanted.toString());
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
