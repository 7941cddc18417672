package svdd.core;

import java.nio.file.Path;
import java.util.List;
import svdd.source.Source;
import svdd.source.Span;

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

  /** What a file of items looks like. */
  public enum Format {
    FASTA,
    CSV,
    JSON
  }
}
