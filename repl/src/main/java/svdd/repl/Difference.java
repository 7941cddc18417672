package svdd.repl;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import svdd.diagnostic.Columns;
import svdd.source.Source;

/** What a new layout changes in a script, as a short text in the form of {@code diff -u}. */
final class Difference {
  private static final int LONGEST = 24;

  private Difference() {}

  static String of(Source source, String layout) {
    List<String> now = List.of(source.text().split("\n", -1));
    List<String> then = List.of(layout.split("\n", -1));
    List<String> all =
        UnifiedDiffUtils.generateUnifiedDiff(
            source.name(), source.name() + " (formatted)", now, DiffUtils.diff(now, then), 0);
    List<String> shown = new ArrayList<>(all.subList(0, Math.min(LONGEST, all.size())));
    if (all.size() > LONGEST) {
      shown.add("... and %d more lines".formatted(all.size() - LONGEST));
    }
    return Columns.harmless(String.join("\n", shown)) + "\n";
  }
}
