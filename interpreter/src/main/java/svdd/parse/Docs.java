package svdd.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.source.Source;

/** The {@code ///} lines of a source, for the declarations right below them. */
final class Docs {
  private final Source source;
  private final Map<Integer, String> lines = new HashMap<>();

  Docs(Source source) {
    this.source = source;
  }

  /** Takes a line's comment; one behind code documents nothing. */
  void add(String comment, int offset) {
    int line = source.line(offset);
    if (source.lineText(line).startsWith(comment, source.column(offset) - 1)
        && source.text().substring(source.start(line), offset).isBlank()) {
      lines.put(line, comment.substring(comment.startsWith("/// ") ? 4 : 3).stripTrailing());
    }
  }

  /** Whether there is a line of documentation at all. */
  boolean any() {
    return !lines.isEmpty();
  }

  /** The text of the lines right above the line that starts here, none of them blank. */
  Optional<String> above(int offset) {
    int start = source.start(source.line(offset));
    if (!source.text().substring(start, offset).isBlank()) {
      return Optional.empty();
    }
    List<String> doc = new ArrayList<>();
    for (int line = source.line(offset) - 1; lines.containsKey(line); line--) {
      doc.addFirst(lines.get(line));
    }
    return doc.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", doc));
  }
}
