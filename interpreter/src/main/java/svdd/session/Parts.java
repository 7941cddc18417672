package svdd.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import svdd.source.Source;

/** Cuts a text where a line is a directive. What stands elsewhere is blank, so places stay. */
final class Parts {
  private Parts() {}

  /**
   * @param incomplete whether a line more belongs to a text, whatever it is
   */
  static List<Source> of(Source source, Predicate<Source> incomplete) {
    List<Source> parts = new ArrayList<>();
    int from = 1;
    for (int line = 1; line <= source.lines(); line++) {
      if (!source.lineText(line).stripLeading().startsWith(":")) {
        continue;
      }
      Source before = part(source, from, line);
      if (incomplete.test(before)) {
        continue;
      }
      if (!before.text().isBlank()) {
        parts.add(before);
      }
      parts.add(part(source, line, line + 1));
      from = line + 1;
    }
    if (from == 1) {
      return List.of(source);
    }
    Source rest = part(source, from, source.lines() + 1);
    if (!rest.text().isBlank()) {
      parts.add(rest);
    }
    return parts;
  }

  private static Source part(Source source, int from, int to) {
    int start = from > source.lines() ? source.text().length() : source.start(from);
    int end = to > source.lines() ? source.text().length() : source.start(to);
    String before = source.text().substring(0, start).replaceAll("[^\\r\\n]", " ");
    return new Source(source.name(), before + source.text().substring(start, end), source.folder());
  }
}
