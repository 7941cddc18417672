package svdd.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import svdd.core.Design;
import svdd.run.Result;
import svdd.run.ScoredItem;

/**
 * Items as FASTA: {@code >name-number score=1.5 gc=0.55 feasible=yes}, then the letters in lines of
 * 60.
 */
final class Fasta {
  private static final int LINE = 60;

  private Fasta() {}

  static void write(Result result, OutputStream out) throws IOException {
    // The name of a record ends at the first space.
    String name = Cells.printable(result.name()).replaceAll("\\s+", "_");
    List<String> rewards = Fields.rewards(result.design());
    for (ScoredItem item : result.chosen()) {
      out.write(entry(name, rewards, result.design(), item).getBytes(UTF_8));
    }
  }

  private static String entry(String name, List<String> rewards, Design design, ScoredItem item) {
    StringBuilder text = new StringBuilder(">" + name + "-" + item.number());
    if (!design.goals().isEmpty()) {
      text.append(" " + Fields.SCORE + "=").append(Fields.exact(item.score()));
    }
    for (int i = 0; i < rewards.size(); i++) {
      text.append(' ').append(rewards.get(i)).append('=').append(Fields.exact(item.rewards()[i]));
    }
    List<String> judges = Fields.judges(design);
    for (int i = 0; i < judges.size(); i++) {
      text.append(' ').append(judges.get(i)).append('=').append(Fields.exact(item.judges()[i]));
    }
    if (!design.requirements().isEmpty()) {
      text.append(" " + Fields.FEASIBLE + "=").append(Fields.feasible(item));
    }
    for (int from = 0; from < item.text().length(); from += LINE) {
      int to = Math.min(from + LINE, item.text().length());
      text.append('\n').append(item.text(), from, to);
    }
    return text.append('\n').toString();
  }
}
