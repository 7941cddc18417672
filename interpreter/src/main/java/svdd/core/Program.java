package svdd.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import svdd.source.Source;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Value;

/**
 * A checked script.
 *
 * @param designs every design that the script declares
 * @param actions its commands in order
 */
public record Program(Source source, List<Design> designs, List<Action> actions) {

  /** A command. */
  public sealed interface Action {
    Span span();
  }

  /** {@code run D as name}. */
  public record Run(Design design, String name, Span span) implements Action {}

  /** Takes up the items of a run that a session did before. */
  public record Recall(String name, Span span) implements Action {}

  /**
   * {@code save D to path}.
   *
   * @param run which of the program's actions made the items
   * @param path relative to the folder that the program was started in
   */
  public record Save(int run, Path path, Format format, Span span) implements Action {}

  /**
   * {@code expect c}.
   *
   * @param sides the compared values, where they are known already; else empty
   */
  public record Expect(Term condition, String text, String sides, Span span) implements Action {}

  /**
   * {@code compare D, E, seeds = n at equal forwards to "rows.csv"}: designs of one space and with
   * the same goals, each run with every seed. Pairs of runs share their seed: that of the first
   * design and those after it.
   *
   * @param entries at least two, each with a label of its own
   * @param equal what all designs may spend of
   * @param rows where every item goes, if anywhere
   */
  public record Compare(List<Entry> entries, int seeds, Equal equal, Optional<Path> rows, Span span)
      implements Action {

    /** The seeds that every design is run with, in order. */
    public List<Long> seedValues() {
      long first = entries.getFirst().design().seed();
      return java.util.stream.LongStream.range(first, first + seeds).boxed().toList();
    }
  }

  /**
   * {@code score "file" by r, q to "scores.csv"}.
   *
   * @param column of a table that holds the items; without one the file is FASTA or has an item a
   *     line
   * @param rewards under the names that tables show
   * @param space of the items that all rewards score
   * @param to where the numbers go, if anywhere, as CSV or JSON
   */
  public record Score(
      Value.File file,
      Optional<Value.Column> column,
      List<Term.Named> rewards,
      Space space,
      Optional<Path> to,
      Span span)
      implements Action {}

  /**
   * A design of a comparison.
   *
   * @param label its name, or for a variant without a name what it changes
   * @param design as the script says; a plan may have it with another size
   */
  public record Entry(String label, Design design, Span span) {}

  /** What the designs of a comparison spend alike, for each item. */
  public enum Equal {
    NONE,
    FORWARDS,
    CALLS,
    TIME;

    /** The word in scripts; that of {@code NONE} is never written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a file of items looks like. */
  public enum Format {
    FASTA,
    CSV,
    JSON
  }
}
