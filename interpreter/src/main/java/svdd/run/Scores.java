package svdd.run;

import java.util.List;
import svdd.core.Program;
import svdd.core.Term;

/**
 * What {@code score} gave.
 *
 * @param title of the file
 * @param rows in the order of the file; of one that was stopped those that were scored
 * @param ending how it ended
 */
public record Scores(Program.Score score, String title, List<Row> rows, Ending ending) {

  /**
   * An item of the file.
   *
   * @param line that it begins in, from 1
   * @param name of FASTA; else empty
   * @param numbers one for each reward; NaN where there is none. A condition is 1 or 0
   */
  public record Row(int line, String name, String item, double[] numbers) {}

  /** The names of the rewards, in the order of the script. */
  public List<String> rewards() {
    return score.rewards().stream().map(Term.Named::name).toList();
  }
}
