package svdd.bench;

import java.util.Arrays;
import java.util.List;

/**
 * What the side-by-side runs.
 *
 * @param rounds how often each run is repeated, the two sides taking turns
 * @param steps steps of the chain
 * @param candidates M
 * @param threads threads of each engine
 * @param items B, one series of rounds for each
 */
record Settings(int rounds, int steps, int candidates, int threads, List<Integer> items) {
  static final String USAGE =
      "usage: bench/run side-by-side [--rounds 5] [--steps 128] [--candidates 10] [--threads 2]"
          + " [--items 1,16]";

  /** Reads {@code --name value} pairs. */
  static Settings of(String... arguments) {
    Settings settings = new Settings(5, 128, 10, 2, List.of(1, 16));
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException(USAGE);
    }
    for (int i = 0; i < arguments.length; i += 2) {
      settings = settings.with(arguments[i], numbers(arguments[i + 1]));
    }
    return settings;
  }

  private Settings with(String name, List<Integer> values) {
    int value = values.getFirst();
    return switch (name) {
      case "--rounds" -> new Settings(value, steps, candidates, threads, items);
      case "--steps" -> new Settings(rounds, value, candidates, threads, items);
      case "--candidates" -> new Settings(rounds, steps, value, threads, items);
      case "--threads" -> new Settings(rounds, steps, candidates, value, items);
      case "--items" -> new Settings(rounds, steps, candidates, threads, values);
      default -> throw new IllegalArgumentException(USAGE);
    };
  }

  private static List<Integer> numbers(String text) {
    try {
      List<Integer> numbers = Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
      if (numbers.stream().allMatch(number -> number > 0)) {
        return numbers;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new IllegalArgumentException(USAGE);
  }
}
