package svdd.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import svdd.model.Denoiser;
import svdd.spi.Refusal;

/**
 * svdd beside the published loop: the same weights, M, steps and reward, in float32, with equally
 * many threads, taking turns. No start-up of either side is in a number.
 */
public final class SideBySide {
  /** Enough for Java's compilers to be done with the loops. */
  private static final int WARM_ROWS = 1500;

  private SideBySide() {}

  /**
   * One round.
   *
   * @param publishedRow seconds a row of the loop's engine at the rows of its calls
   * @param row the same of svdd's engine
   */
  record Round(Sample published, Sample svdd, double publishedRow, double row) {

    /** How many forwards of the loop stand for one of svdd. */
    double forwards() {
      return (double) published.rows() / svdd.rows();
    }

    /** How much faster svdd's engine is at equal rows. */
    double engines() {
      return publishedRow / row;
    }

    double speed() {
      return svdd.itemsPerSecond() / published.itemsPerSecond();
    }

    /** The speed beside what fewer forwards and the other engine give. */
    double kept() {
      return speed() / (forwards() * engines());
    }
  }

  /** Runs and prints everything; a count of forwards that is too high is an error. */
  public static void main(String... arguments) throws Exception {
    Settings settings;
    try {
      settings = Settings.of(arguments);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(2);
      return;
    }
    if (!PublishedLoop.available()) {
      System.out.println(
          "side-by-side skipped: `"
              + PublishedLoop.python()
              + "` has no torch and onnx; SVDD_PYTHON names another Python.");
      return;
    }
    run(settings, Path.of(System.getProperty("svdd.root", ".")), System.out);
  }

  static void run(Settings settings, Path root, PrintStream out) throws IOException, Refusal {
    Path onnx = ShippedModel.file();
    try (Denoiser denoiser = ShippedModel.denoiser(settings.threads());
        PublishedLoop loop =
            PublishedLoop.start(root, onnx, settings.threads(), ShippedModel.LENGTH)) {
      out.printf(
          "%s%nM = %d, T = %d, float32, %d threads an engine, %d rounds; published loop: %s%n",
          Report.machine(),
          settings.candidates(),
          settings.steps(),
          settings.threads(),
          settings.rounds(),
          loop.greeting());
      for (int items : settings.items()) {
        out.println(Report.text(settings, items, rounds(settings, items, loop, denoiser, out)));
      }
      out.printf(
          "peak memory: published loop %.0f MB, svdd %.0f MB%n",
          loop.peak() * 1e-6, Memory.peak() * 1e-6);
    }
  }

  private static List<Round> rounds(
      Settings settings, int items, PublishedLoop loop, Denoiser denoiser, PrintStream out)
      throws IOException {
    int calls = Math.max(2, Math.min(settings.steps(), WARM_ROWS / 10 / items));
    Settings warm =
        Settings.of(
            "--steps",
            Integer.toString(
                Math.min(settings.steps(), 1 + WARM_ROWS / (items * settings.candidates()))));
    ShippedModel.run(warm, items, settings.rounds());
    loop.run(warm, items, settings.rounds());
    checkWeights(loop.forward(items, calls), ShippedModel.forward(denoiser, items, calls));
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < settings.rounds(); i++) {
      Half published = null;
      if (i % 2 == 0) {
        published = new Half(loop.run(settings, items, i), loop.forward(items, calls));
      }
      Half svdd =
          new Half(
              ShippedModel.run(settings, items, i), ShippedModel.forward(denoiser, items, calls));
      if (published == null) {
        published = new Half(loop.run(settings, items, i), loop.forward(items, calls));
      }
      Round round =
          new Round(
              published.run(),
              svdd.run(),
              published.forward().rowSeconds(),
              svdd.forward().rowSeconds());
      checkCount(settings, round);
      out.printf("  B = %d, round %d: %s%n", items, i + 1, Report.line(round));
      rounds.add(round);
    }
    return rounds;
  }

  private record Half(Sample run, Forward forward) {}

  /** The same weights give the same numbers but for the rounding of float32. */
  private static void checkWeights(Forward published, Forward svdd) {
    if (!(Math.abs(published.checksum() - svdd.checksum()) < 1e-5)) {
      throw new IllegalStateException(
          "the networks differ: " + published.checksum() + " and " + svdd.checksum());
    }
  }

  /** At most M rows an item and step, and one at the start. */
  private static void checkCount(Settings settings, Round round) {
    Sample svdd = round.svdd();
    long most = svdd.items() * (1L + (long) settings.candidates() * settings.steps());
    if (svdd.rows() > most) {
      throw new IllegalStateException(
          "svdd computed " + svdd.rows() + " forwards, more than " + most);
    }
  }
}
