package svdd.report;

import java.util.List;
import svdd.run.Result;
import svdd.run.ScoredItem;

/** What tables say besides numbers. */
final class Words {
  static final String NO_ITEMS = "No item was finished.";

  private Words() {}

  static String items(long count) {
    return Figures.grouped(count) + (count == 1 ? " item" : " items");
  }

  static String steps(long count) {
    return Figures.grouped(count) + (count == 1 ? " step" : " steps");
  }

  static String stopped(int finished, int count) {
    return "Stopped before its end: %s of %s finished."
        .formatted(Figures.grouped(finished), items(count));
  }

  static String feasible(ScoredItem item) {
    return item.broken() == 0 ? "yes" : "no, %d broken".formatted(item.broken());
  }

  static String answer(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value == 0 ? "no" : "yes";
  }

  static String more(int items) {
    return items <= 0 ? "" : "... and %s more\n".formatted(items(items));
  }

  static String leftOut(List<String> names) {
    return names.isEmpty()
        ? ""
        : "Too narrow to show: %s\n".formatted(Cells.printable(String.join(", ", names)));
  }

  static String title(Result result) {
    return "%s (%s)".formatted(result.name(), Figures.grouped(result.items().size()));
  }

  static String plain(int samples) {
    return "plain (%s)".formatted(Figures.grouped(samples));
  }

  static String forwards(long asked, long computed) {
    return "forwards  %s asked for, %s computed\n"
        .formatted(Figures.grouped(asked), Figures.grouped(computed));
  }

  static String calls(long asked, long computed) {
    return "scores    %s asked for, %s computed\n"
        .formatted(Figures.grouped(asked), Figures.grouped(computed));
  }

  static String time(double seconds, double denoiser) {
    return "time      %s, %s of it in the denoiser\n"
        .formatted(Figures.seconds(seconds), Figures.percent(denoiser));
  }
}
