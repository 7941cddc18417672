package svdd.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Small plots made of characters. What is not finite is left out, and told. */
public final class Plots {
  private static final int MOST_BINS = 10;
  private static final int WIDEST_BAR = 50;
  private static final int NARROWEST_BAR = 2;
  private static final double LARGE = 1e9;
  private static final int HEIGHT = 6;
  private static final String ACROSS = " ▏▎▍▌▋▊▉█";
  private static final String UPWARDS = " ▁▂▃▄▅▆▇█";
  private static final int PARTS = 8;

  private Plots() {}

  /** Numbers from low (included) to high (excluded, but for the last bin). */
  private record Bin(double low, double high, long count) {}

  /**
   * How often numbers fall where: a row for each of at most ten bins of equal width, or for each
   * whole number where there are few.
   *
   * @param width columns of the terminal
   */
  public static String histogram(String title, double[] numbers, int width) {
    double[] finite = finite(numbers);
    StringBuilder out = new StringBuilder(title).append(left(numbers, finite)).append('\n');
    if (finite.length == 0) {
      return out.toString();
    }
    List<Bin> bins = bins(finite);
    DoubleFunction<String> manner = Figures.manner(edges(bins));
    boolean whole = bins.stream().allMatch(bin -> bin.low() == bin.high());
    List<String> names =
        bins.stream()
            .map(
                bin ->
                    whole
                        ? manner.apply(bin.low())
                        : manner.apply(bin.low()) + ".." + manner.apply(bin.high()))
            .toList();
    List<String> counts = bins.stream().map(bin -> Figures.grouped(bin.count())).toList();
    int margin = widest(names);
    int room = Math.clamp(width - margin - widest(counts) - 5L, NARROWEST_BAR, WIDEST_BAR);
    long most = bins.stream().mapToLong(Bin::count).max().orElse(1);
    for (int i = 0; i < bins.size(); i++) {
      String bar = across((double) bins.get(i).count() / most * room);
      out.append("  ")
          .append(Cells.right(names.get(i), margin))
          .append(' ')
          .append((bar + " " + counts.get(i)).stripLeading())
          .append('\n');
    }
    return out.toString();
  }

  /**
   * How a number went, from left to right.
   *
   * @param below what stands under the first and the last of the numbers
   * @param width columns of the terminal
   */
  public static String course(String title, double[] numbers, String below, int width) {
    double[] finite = finite(numbers);
    StringBuilder out = new StringBuilder(title).append(left(numbers, finite)).append('\n');
    if (finite.length == 0) {
      return out.toString();
    }
    double low = Arrays.stream(finite).min().orElseThrow();
    double high = Arrays.stream(finite).max().orElseThrow();
    DoubleFunction<String> manner = Figures.manner(low, high);
    int margin = Math.max(manner.apply(low).length(), manner.apply(high).length());
    int columns =
        Math.clamp(width - margin - 4L, NARROWEST_BAR, Math.max(NARROWEST_BAR, WIDEST_BAR));
    double[] drawn = squeezed(finite, columns);
    for (int row = HEIGHT - 1; row >= 0; row--) {
      String label = row == HEIGHT - 1 ? manner.apply(high) : row == 0 ? manner.apply(low) : "";
      out.append("  ").append(Cells.right(label, margin)).append(' ');
      StringBuilder line = new StringBuilder();
      for (double number : drawn) {
        double share = high > low ? (number - low) / (high - low) : 0;
        // the lowest number is seen as well
        double parts = 1 + share * (HEIGHT * PARTS - 1) - row * PARTS;
        line.append(UPWARDS.charAt(Math.clamp(Math.round(parts), 0, PARTS)));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.append(" ".repeat(margin + 3)).append(below).append('\n').toString();
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(Cells::width).max().orElse(0);
  }

  private static double[] finite(double[] numbers) {
    return Arrays.stream(numbers).filter(Double::isFinite).toArray();
  }

  private static String left(double[] numbers, double[] finite) {
    return finite.length == numbers.length
        ? ""
        : " (%s of %s are no numbers)"
            .formatted(
                Figures.grouped(numbers.length - finite.length), Figures.grouped(numbers.length));
  }

  private static List<Bin> bins(double[] numbers) {
    double low = Arrays.stream(numbers).min().orElseThrow();
    double high = Arrays.stream(numbers).max().orElseThrow();
    boolean whole = Arrays.stream(numbers).allMatch(x -> x == Math.rint(x));
    List<Bin> bins = new ArrayList<>();
    if (low == high || whole && high - low < MOST_BINS && Math.abs(low) < LARGE) {
      for (int i = 0; i <= high - low; i++) {
        double number = low + i;
        bins.add(new Bin(number, number, Arrays.stream(numbers).filter(x -> x == number).count()));
      }
      return bins;
    }
    int count = (int) Math.clamp(Math.ceil(Math.sqrt(numbers.length)), 4, MOST_BINS);
    double step = (high - low) / count;
    long[] counts = new long[count];
    for (double number : numbers) {
      counts[(int) Math.min(count - 1, (number - low) / step)]++;
    }
    IntStream.range(0, count)
        .forEach(i -> bins.add(new Bin(low + i * step, low + (i + 1) * step, counts[i])));
    return bins;
  }

  private static double[] edges(List<Bin> bins) {
    return bins.stream().flatMapToDouble(bin -> DoubleStream.of(bin.low(), bin.high())).toArray();
  }

  private static String across(double cells) {
    int eighths = (int) Math.round(cells * PARTS);
    String full = ACROSS.substring(PARTS).repeat(eighths / PARTS);
    return eighths % PARTS == 0 ? full : full + ACROSS.charAt(eighths % PARTS);
  }

  /** At most so many numbers: each the mean of some that follow each other. */
  private static double[] squeezed(double[] numbers, int most) {
    if (numbers.length <= most) {
      return numbers;
    }
    double[] means = new double[most];
    for (int i = 0; i < most; i++) {
      int from = (int) ((long) i * numbers.length / most);
      int to = (int) ((i + 1L) * numbers.length / most);
      means[i] = Arrays.stream(numbers, from, to).average().orElseThrow();
    }
    return means;
  }
}
