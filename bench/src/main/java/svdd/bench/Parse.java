package svdd.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import svdd.Svdd;
import svdd.parse.Parser;
import svdd.source.DiskFolder;
import svdd.source.Source;

/**
 * The processor time that a kilobyte of script costs: {@code bench/run parse [ROUNDS]}. Where a
 * column goes up from size to size, something is not linear.
 */
public final class Parse {
  private static final int[] KILOBYTES = {10, 100, 1000};
  private static final int WARM_UP = 1_000_000;

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Parse() {}

  /** Prints a line for each shape and size. */
  public static void main(String... arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    System.out.println(Report.machine());
    System.out.printf("%-32s %6s  %24s  %24s%n", "CPU us a kB", "kB", "parse", "parse and check");
    try (Svdd svdd = Svdd.standard()) {
      Consumer<Source> parse = Parser::parse;
      Consumer<Source> check = source -> svdd.compile(source, Map.of());
      for (Shape shape : Shape.ALL) {
        String small = shape.text(KILOBYTES[0] * 1000);
        for (int done = 0; done < WARM_UP; done += small.length()) {
          check.accept(source(small));
        }
        for (int size : KILOBYTES) {
          String text = shape.text(size * 1000);
          System.out.printf(
              Locale.ROOT,
              "%-32s %6d  %24s  %24s%n",
              shape.title(),
              size,
              spread(text, rounds, parse).text(0),
              spread(text, rounds, check).text(0));
        }
      }
    }
  }

  private static Spread spread(String text, int rounds, Consumer<Source> work) {
    double[] micros = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      int times = Math.max(1, 4_000_000 / text.length());
      long begin = cpu();
      for (int i = 0; i < times; i++) {
        work.accept(source(text));
      }
      micros[round] = (cpu() - begin) * 1e-3 / times / (text.length() * 1e-3);
    }
    return Spread.of(micros);
  }

  /** Time of processors, all threads together: a busy machine lengthens it least. */
  private static long cpu() {
    return MACHINE.getProcessCpuTime();
  }

  private static Source source(String text) {
    return new Source("bench.svdd", text, new DiskFolder(Path.of("")));
  }
}
