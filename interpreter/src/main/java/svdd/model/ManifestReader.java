package svdd.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import svdd.model.Manifest.Golden;
import svdd.model.Manifest.NetworkFile;
import svdd.model.Manifest.Noise;
import svdd.model.Manifest.Port;
import svdd.model.Manifest.TimeInput;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Space;

/** Reads {@code svdd-model.json}, format 1. */
final class ManifestReader {
  private static final int FORMAT = 1;
  private static final Pattern DOMAIN =
      Pattern.compile("(\\w+)\\[(\\d+)(?:, *(\\d+))?(?:, *(\\d+))?\\]");
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
    String name = fields.text("name");
    String kind = fields.text("kind");
    boolean numbers =
        switch (kind) {
          case "masked", "uniform" -> false;
          case "gaussian" -> true;
          default -> throw ModelRefusals.kind(fields.file(), kind);
        };
    Space space = space(numbers);
    KindFields own = new KindFields(fields, space);
    Noise noise = numbers ? own.gaussian() : kind.equals("masked") ? own.masked() : own.uniform();
    int steps = positive(fields, "steps");
    Port input = input(own, noise);
    Port output = output(own, noise);
    Optional<TimeInput> time = time(noise);
    NetworkFile network = network();
    JsonFields golden = fields.fields("golden");
    List<Golden> vectors = golden(golden, input.width(), output.width(), time.isPresent());
    double tolerance = golden.real("tolerance");
    golden.finish();
    for (String text : List.of("summary", "licence", "source", "exporter")) {
      fields.text(text);
    }
    fields.finish();
    Manifest manifest =
        new Manifest(name, space, steps, noise, input, output, time, network, tolerance, vectors);
    if (steps > manifest.mostSteps()) {
      throw fields.refuse(
          "steps",
          Integer.toString(steps),
          "at most " + manifest.mostSteps() + ", those of training");
    }
    return manifest;
  }

  private Space space(boolean numbers) throws Refusal {
    String domain = fields.text("domain");
    return Stream.of(domain)
        .map(DOMAIN::matcher)
        .filter(Matcher::matches)
        .flatMap(sizes -> space(sizes).stream())
        .filter(space -> space.continuous() == numbers)
        .findFirst()
        .orElseThrow(
            () ->
                fields.refuse(
                    "domain",
                    quoted(domain),
                    "a design space with its sizes, as "
                        + (numbers ? "`Vector[2]` or `Image[3, 32, 32]`" : "`DNA[200]`")));
  }

  private static Optional<Space> space(Matcher sizes) {
    List<OptionalInt> given = new ArrayList<>();
    for (int group = 2; group <= 4 && sizes.group(group) != null; group++) {
      given.add(size(sizes.group(group)));
    }
    if (given.stream().anyMatch(OptionalInt::isEmpty)) {
      return Optional.empty();
    }
    String word = sizes.group(1);
    return switch (given.size()) {
      case 1 ->
          word.equals("Vector")
              ? Optional.of(new Space.Vector(given.get(0)))
              : Alphabet.named(word).map(letters -> new Space.Sequence(letters, given.get(0)));
      case 2 ->
          word.equals("Tokens")
              ? Optional.of(new Space.Tokens(given.get(0), given.get(1)))
              : Optional.empty();
      default ->
          word.equals("Image")
              ? Optional.of(new Space.Image(given.get(0), given.get(1), given.get(2)))
              : Optional.empty();
    };
  }

  private static OptionalInt size(String digits) {
    int size = digits.length() > 6 ? 0 : Integer.parseInt(digits);
    return size > 0 ? OptionalInt.of(size) : OptionalInt.empty();
  }

  private Port input(KindFields own, Noise noise) throws Refusal {
    JsonFields input = fields.fields("input");
    expect(input, "type", noise instanceof Noise.Gaussian ? "float32" : "int64");
    Port port = new Port(input.text("name"), own.shape());
    shape(input, port);
    input.finish();
    return port;
  }

  private Port output(KindFields own, Noise noise) throws Refusal {
    JsonFields output = fields.fields("output");
    expect(output, "type", "float32");
    List<Integer> shape =
        switch (noise) {
          case Noise.Masked masked -> scores(own, masked.codes(), output);
          case Noise.Uniform uniform -> scores(own, uniform.codes(), output);
          case Noise.Gaussian gaussian -> own.shape();
        };
    Port port = new Port(output.text("name"), shape);
    shape(output, port);
    output.finish();
    return port;
  }

  private static List<Integer> scores(KindFields own, int[] codes, JsonFields output)
      throws Refusal {
    String holds = output.text("holds");
    if (!holds.equals("logits") && !holds.equals("log_probabilities")) {
      throw output.refuse("holds", quoted(holds), "`log_probabilities` or `logits`");
    }
    return own.scores(codes, output.words("shape"));
  }

  private Optional<TimeInput> time(Noise noise) throws Refusal {
    if (!fields.has("time")) {
      return Optional.empty();
    }
    JsonFields time = fields.fields("time");
    String holds = time.text("holds");
    List<String> known = KindFields.clocks(noise);
    if (!known.contains(holds)) {
      throw time.refuse("holds", quoted(holds), "`" + String.join("` or `", known) + "`");
    }
    TimeInput input = new TimeInput(time.text("name"), KindFields.clock(noise, holds));
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

  private static List<Golden> golden(JsonFields golden, int inputs, int outputs, boolean timed)
      throws Refusal {
    List<Golden> vectors = new ArrayList<>();
    for (JsonFields vector : golden.objects("vectors")) {
      double[] input = counted(vector, "input", inputs);
      double[] output = counted(vector, "output", outputs);
      double time = timed ? vector.real("time") : 0;
      vector.finish();
      vectors.add(new Golden(input, time, output));
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

  private static void shape(JsonFields fields, Port port) throws Refusal {
    List<String> wanted =
        Stream.concat(Stream.of("batch"), port.shape().stream().map(size -> "" + size)).toList();
    List<String> found = fields.words("shape");
    if (!found.equals(wanted)) {
      throw fields.refuse("shape", found.toString(), wanted.toString());
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
