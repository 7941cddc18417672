package svdd.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import svdd.grammar.SvddParser;
import svdd.source.Block;
import svdd.source.Span;

/**
 * Text blocks without their common indentation. Text on the line of the opening quotes is kept as
 * it stands; it has no part in the indentation of the lines below. A last line of blanks before the
 * closing quotes goes away.
 */
final class TextBlocks {
  private final Notes notes;

  TextBlocks(Notes notes) {
    this.notes = notes;
  }

  /** One line of a block: its text, and where it starts in the source. */
  private record Line(String text, int start) {}

  Block of(Token token) {
    Span span = notes.span(token);
    boolean open = token.getType() == SvddParser.RAW_OPEN;
    int from = span.start() + 3;
    int to = Math.max(from, open ? span.end() : span.end() - 3);
    List<Line> lines = lines(from, to);
    boolean body = lines.size() > 1 && lines.getFirst().text.isBlank();
    if (lines.size() > 1 && lines.getLast().text.isBlank()) {
      lines.removeLast();
    }
    if (body && lines.size() > 1) {
      lines.removeFirst();
    }
    int kept = body ? 0 : 1;
    int indent = commonIndent(lines.subList(Math.min(kept, lines.size()), lines.size()));
    StringBuilder content = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int cut = i < kept ? 0 : Math.min(indent, line.text.length());
      String text = line.text.substring(cut);
      content.append(i == 0 ? "" : "\n").append(i >= kept && text.isBlank() ? "" : text);
      starts.add(line.start + cut);
    }
    return new Block(span, content.toString(), starts, body);
  }

  private List<Line> lines(int from, int to) {
    List<Line> lines = new ArrayList<>();
    String text = notes.text();
    int start = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(new Line(text.substring(start, i), start));
        boolean pair = c == '\r' && i + 1 < to && text.charAt(i + 1) == '\n';
        i += pair ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(new Line(text.substring(start, to), start));
    return lines;
  }

  /** The length of the blanks that all lines with text start with, tabs and spaces told apart. */
  private static int commonIndent(List<Line> lines) {
    @Nullable String common = null;
    for (Line line : lines) {
      if (!line.text.isBlank()) {
        String text = line.text;
        String blanks = text.substring(0, text.length() - text.stripLeading().length());
        common = common == null ? blanks : commonPrefix(common, blanks);
      }
    }
    return common == null ? 0 : common.length();
  }

  private static String commonPrefix(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.substring(0, i);
  }
}
