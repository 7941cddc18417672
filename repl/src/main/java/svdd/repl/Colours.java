package svdd.repl;

import static org.jline.utils.AttributedStyle.BLUE;
import static org.jline.utils.AttributedStyle.BRIGHT;
import static org.jline.utils.AttributedStyle.CYAN;
import static org.jline.utils.AttributedStyle.DEFAULT;
import static org.jline.utils.AttributedStyle.GREEN;
import static org.jline.utils.AttributedStyle.MAGENTA;
import static org.jline.utils.AttributedStyle.RED;
import static org.jline.utils.AttributedStyle.YELLOW;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import svdd.parse.Lexeme;
import svdd.session.Session;

/** Colours what is typed, as the lexer reads it; snippets as their languages mostly look. */
final class Colours implements Highlighter {
  private static final AttributedStyle WORD = DEFAULT.foreground(BLUE);
  private static final AttributedStyle NUMBER = DEFAULT.foreground(CYAN);
  private static final AttributedStyle TEXT = DEFAULT.foreground(GREEN);
  private static final AttributedStyle ITEM = DEFAULT.foreground(MAGENTA);
  private static final AttributedStyle ASIDE = DEFAULT.foreground(BRIGHT);
  private static final AttributedStyle ODD = DEFAULT.foreground(RED);
  private static final AttributedStyle GUEST_WORD = DEFAULT.foreground(YELLOW);

  /** Longer texts are pasted, not read while they are typed. */
  private static final int LONGEST = 20_000;

  private static final Pattern GUEST =
      Pattern.compile(
          "(?<aside>//[^\\n]*|#[^\\n]*)"
              + "|(?<text>\"[^\"\\n]*\"|'[^'\\n]*')"
              + "|(?<number>\\b\\d+(\\.\\d+)?\\b)"
              + "|(?<word>\\b(and|const|def|else|elif|false|False|for|from|function|if|import|in|is"
              + "|lambda|let|new|None|not|null|of|or|return|true|True|var|while|with|yield)\\b)");

  private final Session session;
  private final Set<String> words;

  Colours(Session session) {
    this.session = session;
    this.words = session.words();
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    if (buffer.length() > LONGEST || buffer.stripLeading().startsWith(":")) {
      return new AttributedString(buffer);
    }
    AttributedStringBuilder out = new AttributedStringBuilder();
    boolean first = true;
    for (Lexeme lexeme : session.lexemes(buffer)) {
      if (lexeme.kind() == Lexeme.Kind.TEXT_BLOCK) {
        guest(lexeme.text(), out);
      } else {
        out.styled(style(lexeme, first), lexeme.text());
      }
      first =
          switch (lexeme.kind()) {
            case LINE_END -> true;
            case BLANK -> first;
            case OPENING -> lexeme.text().equals("{");
            case SIGN -> lexeme.text().equals(";");
            default -> false;
          };
    }
    return out.toAttributedString();
  }

  private AttributedStyle style(Lexeme lexeme, boolean first) {
    return switch (lexeme.kind()) {
      case WORD -> WORD;
      case NUMBER -> NUMBER;
      case STRING -> TEXT;
      case TAGGED -> ITEM;
      case COMMENT, DOC -> ASIDE;
      case ODD -> ODD;
      case NAME -> first && words.contains(lexeme.text()) ? WORD : DEFAULT;
      case TEXT_BLOCK, OPENING, CLOSING, SIGN, BLANK, LINE_END -> DEFAULT;
    };
  }

  private static void guest(String text, AttributedStringBuilder out) {
    int quotes = 3;
    out.styled(TEXT, text.substring(0, quotes));
    boolean closed = text.length() >= 2 * quotes && text.endsWith("\"\"\"");
    int end = closed ? text.length() - quotes : text.length();
    Matcher matcher = GUEST.matcher(text).region(quotes, end);
    int at = quotes;
    while (matcher.find()) {
      out.append(text, at, matcher.start());
      AttributedStyle style =
          matcher.group("aside") != null
              ? ASIDE
              : matcher.group("text") != null
                  ? TEXT
                  : matcher.group("number") != null ? NUMBER : GUEST_WORD;
      out.styled(style, matcher.group());
      at = matcher.end();
    }
    out.append(text, at, end).styled(TEXT, text.substring(end));
  }
}
