package svdd.run;

import java.nio.file.Path;
import svdd.core.Program;
import svdd.spi.Refusal;

/** Where a run's items are written to. */
public interface Output {

  /** Whether there is a place for files at all. */
  boolean open();

  /** Makes sure, before anything is spent, that a file can be written there. Leaves no trace. */
  void check(Path path) throws Refusal;

  /** Writes the items of a result, from best to worst: the whole file or nothing. */
  void write(Result result, Program.Format format, Path path) throws Refusal;

  /** Writes the scores of a file's items: the whole file or nothing. */
  void write(Scores scores, Path path) throws Refusal;

  /** Writes every item of a comparison: the whole file or nothing. */
  void write(Contest contest, Path path) throws Refusal;
}
