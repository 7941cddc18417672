package svdd.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import svdd.core.Design;
import svdd.core.Program;
import svdd.diagnostic.Layout;
import svdd.reward.Scaling;
import svdd.spi.Decoder;
import svdd.type.Numbers;

/**
 * What will run, with its shapes and costs.
 *
 * @param program the checked script
 * @param runs its runs, in order
 * @param compares its comparisons, in order
 * @param threads threads of an engine for one call
 */
public record DecodingPlan(
    Program program, List<PlannedRun> runs, List<PlannedCompare> compares, int threads) {

  /** Rows denoised at the most, by all runs and comparisons, as their budgets allow. */
  public long forwards() {
    return total(PlannedRun::mostForwards);
  }

  /** Items scored at the most, by all runs and comparisons, as their budgets allow. */
  public long calls() {
    return total(PlannedRun::mostCalls);
  }

  private long total(ToLongFunction<PlannedRun> each) {
    return LongStream.concat(
            runs.stream().mapToLong(each),
            compares.stream().mapToLong(compare -> compare.total(each)))
        .reduce(0, Numbers::plus);
  }

  /** Whether sizes of a comparison wait for a measurement of time. */
  public boolean waits() {
    return compares.stream().anyMatch(PlannedCompare::waits);
  }

  /** The plan as a tree of text. */
  public String text() {
    return PlanPrinter.print(this, false);
  }

  /**
   * The same for a terminal.
   *
   * @param width columns of the terminal
   */
  public String text(int width) {
    return Layout.fit(PlanPrinter.print(this, Layout.isNarrow(width)), width);
  }

  /**
   * One run.
   *
   * @param outline the decoder in words and counts, for one item
   * @param batch items in flight at once
   * @param asked how many the user wants in flight, where they say so
   * @param plain whether plain samples are drawn beside, to compare
   * @param pace empty where nothing was measured
   */
  public record PlannedRun(
      Program.Run run,
      Decoder.Outline outline,
      int batch,
      OptionalInt asked,
      boolean plain,
      Optional<Pace> pace) {

    /** Rows denoised at the most, without the plain samples. */
    public long forwards() {
      return Numbers.times(made(), outline.forwards());
    }

    /** Items that are made, in whole groups: the last group may make more than are returned. */
    private long made() {
      long groups = Math.ceilDiv(run.design().count(), outline.group());
      return groups * outline.group();
    }

    /** Plain samples of the model: to compare, and to put several goals on one scale. */
    public long plainSamples() {
      int count = run.design().count();
      if (scales()) {
        return Math.max(Scaling.FEWEST_SAMPLES, count);
      }
      return plain ? count : 0;
    }

    /** Whether goals are put on a scale first. */
    boolean scales() {
      return Scaling.needed(run.design().wanted().combination());
    }

    /** Rows denoised for the plain samples. */
    public long plainForwards() {
      Design design = run.design();
      long each = (long) design.taken() + design.model().header().kind().lastForwards();
      return Numbers.times(plainSamples(), each);
    }

    /** Items scored at the most, plain samples included. */
    public long calls() {
      return run.design().wanted().scored()
          ? Numbers.plus(
              Numbers.times(made(), outline.calls()), run.design().count() + plainSamples())
          : 0;
    }

    /** Rows denoised at the most, plain samples and preparations included. */
    long allForwards() {
      return Numbers.plus(Numbers.plus(forwards(), outline.before().forwards()), plainForwards());
    }

    /** Items scored at the most, plain samples and preparations included. */
    long allCalls() {
      return Numbers.plus(calls(), outline.before().calls());
    }

    /** What is asked for beforehand falls under no budget. */
    private long mostForwards() {
      long budget = run.design().effort().budget().forwards().orElse(Long.MAX_VALUE);
      long under = Math.min(Numbers.plus(forwards(), plainForwards()), budget);
      return Numbers.plus(under, outline.before().forwards());
    }

    private long mostCalls() {
      long budget = run.design().effort().budget().calls().orElse(Long.MAX_VALUE);
      return Numbers.plus(Math.min(calls(), budget), outline.before().calls());
    }

    /** Items scored for one item that is returned, its final score included. */
    public long callsPerItem() {
      return run.design().wanted().scored() ? outline.calls() + 1 : 0;
    }

    /** The time for one item that is returned, where it was measured. */
    public OptionalDouble secondsPerItem() {
      return pace.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of(
              pace.get().forward() * outline.forwards() + pace.get().call() * callsPerItem());
    }

    /** The same with another seed. */
    public PlannedRun seeded(long seed) {
      Program.Run other = new Program.Run(run.design().seeded(seed), run.name(), run.span());
      return new PlannedRun(other, outline, batch, asked, plain, pace);
    }

    /** The same with what was measured. */
    PlannedRun at(Pace measured) {
      return new PlannedRun(run, outline, batch, asked, plain, Optional.of(measured));
    }
  }

  /**
   * A comparison: every entry is run with each of {@code compare.seedValues()}.
   *
   * @param entries in the order of the script, at the size that they are run with; their runs carry
   *     the label as their name and draw no plain samples
   */
  public record PlannedCompare(Program.Compare compare, List<PlannedEntry> entries) {

    /** A number of its entries, in all and for every seed. */
    long total(ToLongFunction<PlannedRun> each) {
      LongStream numbers = entries.stream().map(PlannedEntry::run).mapToLong(each);
      return Numbers.times(compare.seeds(), numbers.reduce(0, Numbers::plus));
    }

    /** Whether the sizes wait for a measurement of time. */
    public boolean waits() {
      return compare.equal() == Program.Equal.TIME
          && entries.stream().anyMatch(entry -> entry.run().pace().isEmpty());
    }
  }

  /**
   * A design of a comparison.
   *
   * @param run how it is run, under its label
   * @param scaled what was raised to spend as much as the dearest; empty where nothing was
   * @param own whether it spends less than the dearest because it has nothing to raise, which
   *     tables say
   */
  public record PlannedEntry(PlannedRun run, Optional<Scaled> scaled, boolean own) {
    public String label() {
      return run.run().name();
    }
  }

  /**
   * A setting that was raised.
   *
   * @param setting such as {@code candidates}
   * @param from as the script has it
   * @param to as it is run
   */
  public record Scaled(String setting, String from, String to) {}
}
