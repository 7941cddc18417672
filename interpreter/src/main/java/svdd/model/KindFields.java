package svdd.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import svdd.model.Manifest.Noise;
import svdd.spi.Refusal;
import svdd.type.Space;

/** The keys of a manifest that depend on the kind of its noise. */
record KindFields(JsonFields fields, Space space) {

  Noise.Masked masked() throws Refusal {
    int[] letters = letters();
    int mask = fields.integer("mask");
    if (mask < 0 || Arrays.stream(letters).anyMatch(code -> code == mask)) {
      throw fields.refuse("mask", Integer.toString(mask), "a number that stands for no letter");
    }
    int[] codes = Arrays.copyOf(letters, letters.length + 1);
    codes[letters.length] = mask;
    JsonFields schedule = fields.fields("schedule");
    String name = schedule.text("name");
    if (!name.equals("loglinear")) {
      throw schedule.refuse("name", quoted(name), "`loglinear`");
    }
    double epsilon = between(schedule, "epsilon", 0, 1);
    schedule.finish();
    return new Noise.Masked(codes, epsilon);
  }

  Noise.Uniform uniform() throws Refusal {
    int[] letters = letters();
    JsonFields schedule = fields.fields("schedule");
    String name = schedule.text("name");
    UniformSchedule known =
        UniformSchedule.named(name)
            .orElseThrow(() -> schedule.refuse("name", quoted(name), "`linear` or `cosine`"));
    schedule.finish();
    return new Noise.Uniform(letters, known);
  }

  Noise.Gaussian gaussian() throws Refusal {
    String name = fields.text("prediction");
    if (!Prediction.CHOICE.words().contains(name)) {
      throw fields.refuse("prediction", quoted(name), "`epsilon`, `sample` or `v`");
    }
    Prediction prediction = Prediction.of(name);
    JsonFields schedule = fields.fields("schedule");
    NoiseSchedule noise =
        switch (schedule.text("name")) {
          case "linear" -> linear(schedule);
          case "abar" -> signal(schedule);
          case String other -> throw schedule.refuse("name", quoted(other), "`linear` or `abar`");
        };
    schedule.finish();
    return new Noise.Gaussian(noise, prediction);
  }

  private static NoiseSchedule linear(JsonFields schedule) throws Refusal {
    int steps = schedule.integer("steps");
    if (steps < 1) {
      throw schedule.refuse("steps", Integer.toString(steps), "a whole number above 0");
    }
    double low = between(schedule, "low", 0, 1);
    return NoiseSchedule.linear(steps, low, between(schedule, "high", 0, 1));
  }

  private static NoiseSchedule signal(JsonFields schedule) throws Refusal {
    double[] values = schedule.numbers("values");
    double before = 1;
    for (double value : values) {
      if (!(value > 0 && value < before)) {
        throw schedule.refuse(
            "values", "a list with " + value + " after " + before, "falling from below 1, above 0");
      }
      before = value;
    }
    if (values.length == 0) {
      throw schedule.refuse("values", "[]", "a number for each step of training");
    }
    double[] signal = new double[values.length + 1];
    signal[0] = 1;
    System.arraycopy(values, 0, signal, 1, values.length);
    return new NoiseSchedule(signal);
  }

  /** What a network of this noise may want to see of the time, by the names of manifests. */
  static List<String> clocks(Noise noise) {
    return switch (noise) {
      case Noise.Masked masked -> List.of("sigma", "t");
      case Noise.Uniform uniform -> List.of("t");
      case Noise.Gaussian gaussian -> List.of("step", "t");
    };
  }

  static DoubleUnaryOperator clock(Noise noise, String name) {
    if (noise instanceof Noise.Masked masked && name.equals("sigma")) {
      return time -> -Math.log1p(-(1 - masked.epsilon()) * time);
    }
    if (noise instanceof Noise.Gaussian gaussian && name.equals("step")) {
      return time -> Math.rint(time * gaussian.schedule().steps()) - 1;
    }
    return time -> time;
  }

  /** The numbers of a row of states, and of what the network says of it. */
  List<Integer> shape() {
    return switch (space) {
      case Space.Image image ->
          List.of(
              image.channels().orElseThrow(),
              image.height().orElseThrow(),
              image.width().orElseThrow());
      case Space.Vector vector -> List.of(space.positions());
      case Space.Sequence sequence -> List.of(space.positions());
      case Space.Tokens tokens -> List.of(space.positions());
      case Space.Any any -> throw new IllegalStateException("a space without sizes");
    };
  }

  /**
   * The shape of scores of letters: a column for each of the network's numbers, with or without the
   * mask's.
   */
  List<Integer> scores(int[] codes, List<String> stated) {
    int least = Arrays.stream(codes).limit(space.symbols()).max().orElseThrow() + 1;
    int most = Math.max(least, codes[codes.length - 1] + 1);
    String last = stated.isEmpty() ? "" : stated.getLast();
    boolean fits =
        last.matches("\\d{1,4}")
            && Integer.parseInt(last) >= least
            && Integer.parseInt(last) <= most;
    return List.of(space.positions(), fits ? Integer.parseInt(last) : least);
  }

  private int[] letters() throws Refusal {
    List<String> vocabulary = fields.texts("vocabulary");
    int[] codes = new int[space.symbols()];
    for (int token = 0; token < codes.length; token++) {
      String letter = letter(token);
      codes[token] = vocabulary.indexOf(letter);
      if (codes[token] < 0) {
        throw fields.refuse(
            "vocabulary", vocabulary.toString(), "a list that has `" + letter + "` as well");
      }
    }
    return codes;
  }

  private String letter(int token) {
    return space instanceof Space.Sequence sequence
        ? Character.toString(sequence.alphabet().letter(token))
        : Integer.toString(token);
  }

  private static double between(JsonFields fields, String key, double low, double high)
      throws Refusal {
    double value = fields.real(key);
    if (!(value > low && value < high)) {
      throw fields.refuse(
          key,
          Double.toString(value),
          String.format(Locale.ROOT, "a number between %.0f and %.0f", low, high));
    }
    return value;
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
