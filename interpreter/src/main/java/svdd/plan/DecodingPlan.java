package svdd.plan;

import java.util.List;
import java.util.OptionalDouble;
import svdd.core.Program;
import svdd.spi.Decoder;

/**
 * What will run, with its shapes and costs.
 *
 * @param program the checked script
 * @param runs its runs, in order
 * @param threads threads of an engine for one call
 */
public record DecodingPlan(Program program, List<PlannedRun> runs, int threads) {

  /** The plan as a tree of text. */
  public String text() {
    return PlanPrinter.print(this);
  }

  /**
   * One run.
   *
   * @param outline the decoder in words and counts, for one item
   * @param batch items in flight at once
   * @param plain whether plain samples are drawn beside, to compare
   * @param secondsPerRow the measured time of a forward, a row; empty where none was measured
   */
  public record PlannedRun(
      Program.Run run,
      Decoder.Outline outline,
      int batch,
      boolean plain,
      OptionalDouble secondsPerRow) {

    /** Rows denoised at the most, without the plain samples. */
    public long forwards() {
      return run.design().count() * outline.forwards();
    }

    /** Rows denoised for the plain samples. */
    public long plainForwards() {
      return plain
          ? (long) run.design().count()
              * (run.design().steps() + run.design().model().header().kind().lastForwards())
          : 0;
    }

    /** Items scored at the most, plain samples included. */
    public long calls() {
      if (!run.design().wanted().scored()) {
        return 0;
      }
      return run.design().count() * (outline.calls() + 1 + (plain ? 1 : 0));
    }
  }
}
