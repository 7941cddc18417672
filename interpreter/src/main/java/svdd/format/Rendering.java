package svdd.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import svdd.diagnostic.Columns;
import svdd.format.Token.Role;

/** A sentence with its line ends to lines, with the columns of its tokens. */
final class Rendering {
  private static final int INDENT = 2;

  /** The width of the words of clauses with the space behind them. */
  private static final int CLAUSE_WORD = 10;

  /**
   * An open bracket.
   *
   * @param base how far the line is indented that the bracket's content belongs to
   * @param further how far a clause or statement around it is indented on its further lines
   */
  private record Frame(int opening, int base, int further) {}

  private final Sentence sentence;
  private final int padding;
  private final List<Row> rows = new ArrayList<>();
  private final int[] starts;
  private final int[] ends;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private int width;
  private boolean blank;
  private int first;
  private int base;
  private int further;
  private int target;

  private Rendering(Sentence sentence, int padding) {
    this.sentence = sentence;
    this.padding = padding;
    this.starts = new int[sentence.size()];
    this.ends = new int[sentence.size()];
  }

  /**
   * @param padding spaces before the {@code =} of a declaration, to stand below another one
   */
  static Rendering of(Sentence sentence, int padding) {
    Rendering rendering = new Rendering(sentence, padding);
    for (int i = 0; i < sentence.size(); i++) {
      rendering.take(i);
    }
    rendering.endRow(sentence.size());
    return rendering;
  }

  List<Row> rows() {
    return rows;
  }

  /** The column, from 0, that a token starts in. */
  int start(int token) {
    return starts[token];
  }

  /** The column behind a token. */
  int end(int token) {
    return ends[token];
  }

  private void take(int i) {
    if (i == 0) {
      startItem(0, 0);
    } else if (sentence.gap(i).broken()) {
      breakBefore(i);
    } else {
      append(" ".repeat(spaces(i)));
    }
    Token token = sentence.token(i);
    starts[i] = width;
    if (token.is(Role.CLOSING)) {
      further = frames.pop().further();
    }
    write(i, token.text());
    ends[i] = width;
    if (token.is(Role.OPENING)) {
      frames.push(new Frame(i, base, further));
    }
  }

  private void breakBefore(int i) {
    Gap gap = sentence.gap(i);
    int indent = indent(i);
    boolean closes = sentence.token(i).is(Role.CLOSING);
    endRow(i);
    for (Gap.Comment comment : gap.comments()) {
      if (comment.own()) {
        int in = closes ? indent + INDENT : indent;
        rows.add(Row.of(" ".repeat(in) + comment.text(), comment.blank()));
      } else {
        rows.add(rows.removeLast().comment(comment.text()));
      }
    }
    blank = gap.blank();
    append(" ".repeat(indent));
    base = indent;
    if (sentence.startsItem(i)) {
      startItem(i, indent);
    }
  }

  /** How far a line that begins with this token is indented. */
  private int indent(int i) {
    return around(i) + (sentence.insideBranch(i) ? INDENT : 0);
  }

  private int around(int i) {
    if (frames.isEmpty()) {
      return further;
    }
    Frame frame = frames.element();
    if (sentence.partner(frame.opening()) == i) {
      return frame.base();
    }
    if (sentence.isBody(frame.opening())) {
      return sentence.startsItem(i) ? frame.base() + INDENT : further;
    }
    boolean element = i == frame.opening() + 1 || sentence.token(i - 1).is(Role.COMMA);
    boolean deeper = sentence.isOut(frame.opening()) && !element;
    return frame.base() + (deeper ? 2 * INDENT : INDENT);
  }

  private void startItem(int i, int indent) {
    Token token = sentence.token(i);
    int word = Columns.of(token.text()).width();
    switch (token.role()) {
      case CLAUSE -> {
        base = indent + Math.max(CLAUSE_WORD, word + 1);
        target = base;
        further = base;
      }
      case COMMAND -> {
        base = indent;
        further = indent + word + 1;
      }
      default -> {
        base = indent;
        further = indent + INDENT;
      }
    }
  }

  private int spaces(int i) {
    Token token = sentence.token(i);
    Token before = sentence.token(i - 1);
    if (target > width) {
      int wanted = target - width;
      target = 0;
      return wanted;
    }
    if (sentence.startsItem(i) && sentence.gap(i).ends()) {
      append(";");
      return 1;
    }
    if (before.is(Role.MINUS) && i > 1 && joinsLine(i - 1)) {
      return 1;
    }
    boolean aligned = token.is(Role.ASSIGN) && frames.isEmpty();
    return (touches(before, token) ? 0 : 1) + (aligned ? padding : 0);
  }

  /** A minus that begins a line belongs to the word above only with a space behind it. */
  private boolean joinsLine(int minus) {
    Role above = sentence.token(minus - 1).role();
    return sentence.gap(minus).broken() && (above == Role.CLAUSE || above == Role.COMMAND);
  }

  private static boolean touches(Token before, Token token) {
    return switch (token.role()) {
      case COMMA, COLON, TIGHT -> true;
      case OPENING -> !token.is("{") && (before.endsValue() || after(before));
      case CLOSING -> !token.is("}") || before.is("{");
      default -> after(before);
    };
  }

  /** Whether nothing stands between a token and whatever follows it. */
  private static boolean after(Token before) {
    return before.is(Role.TIGHT)
        || before.is(Role.MINUS)
        || before.is(Role.OPENING) && !before.is("{");
  }

  /** A text block stands as it is, whatever the lines in it. */
  private void write(int i, String text) {
    String[] lines = text.split("\\R", -1);
    append(lines[0]);
    for (int k = 1; k < lines.length; k++) {
      endRow(i + 1);
      append(lines[k]);
    }
    if (trails(i)) {
      append(",");
    }
  }

  /** Whether a comma follows that only lists on lines of their own have. */
  private boolean trails(int i) {
    if (i + 1 >= sentence.size() || !sentence.token(i + 1).is(Role.CLOSING)) {
      return false;
    }
    int opening = sentence.partner(i + 1);
    return opening < i + 1
        && opening != i
        && sentence.mayEndWithComma(opening)
        && sentence.isOut(opening);
  }

  private void append(String text) {
    line.append(text);
    width += Columns.of(text).width();
  }

  private void endRow(int next) {
    rows.add(new Row(line.toString(), Optional.empty(), blank, first, next - 1));
    line.setLength(0);
    width = 0;
    blank = false;
    first = next;
    target = 0;
  }
}
