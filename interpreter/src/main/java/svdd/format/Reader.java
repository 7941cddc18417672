package svdd.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import svdd.format.Token.Role;
import svdd.parse.Lexeme;
import svdd.parse.Lexeme.Kind;
import svdd.parse.Parser;
import svdd.source.Source;

/** A text without mistakes to its sentences. Semicolons and commas at the end of lists go away. */
final class Reader {
  /**
   * What is between two braces, or outside all.
   *
   * @param clauses whether it holds clauses, not statements
   * @param declares whether the statement in it that is being read is a declaration
   * @param loops whether that is a {@code for}
   */
  private record Level(boolean clauses, boolean declares, boolean loops) {}

  private final List<Lexeme> lexemes;
  private final Set<Integer> ends;
  private final List<Document.Part> parts = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private final Deque<String> open = new ArrayDeque<>();
  private List<Token> tokens = new ArrayList<>();
  private List<Gap> gaps = new ArrayList<>();
  private Gap before = Gap.NONE;
  private List<Gap.Comment> comments = new ArrayList<>();
  private int lineEnds;
  private int lastEnd = -1;

  private Reader(Source source) {
    this.lexemes = Parser.lexemes(source);
    this.ends = new HashSet<>(Parser.ends(source));
    levels.push(new Level(false, false, false));
  }

  static Document read(Source source) {
    Reader reader = new Reader(source);
    for (int i = 0; i < reader.lexemes.size(); i++) {
      reader.take(i);
    }
    Gap end = reader.gap();
    reader.endSentence();
    return new Document(List.copyOf(reader.parts), end);
  }

  private void take(int i) {
    Lexeme lexeme = lexemes.get(i);
    switch (lexeme.kind()) {
      case BLANK -> {}
      case LINE_END -> lineEnds++;
      case COMMENT, DOC, ODD -> {
        boolean own = lineEnds > 0 || lastEnd < 0;
        comments.add(new Gap.Comment(lexeme.text().stripTrailing(), own, lineEnds > 1));
        lineEnds = 0;
      }
      default -> {
        if (!lexeme.text().equals(";")) {
          token(lexeme, i);
        }
      }
    }
  }

  private Gap gap() {
    boolean broken = lineEnds > 0 || !comments.isEmpty();
    Gap gap = new Gap(ends.contains(lastEnd), broken, lineEnds > 1, comments);
    comments = new ArrayList<>();
    lineEnds = 0;
    return gap;
  }

  private void token(Lexeme lexeme, int i) {
    Gap gap = gap();
    lastEnd = lexeme.end();
    if (lexeme.kind() == Kind.CLOSING && !tokens.isEmpty() && tokens.getLast().is(Role.COMMA)) {
      tokens.removeLast();
      gap = gaps.removeLast().and(gap);
    }
    if (tokens.isEmpty() || gap.ends() && open.isEmpty()) {
      endSentence();
      before = gap;
      gap = Gap.NONE;
    }
    Token token = new Token(lexeme.text(), role(lexeme, gap, i));
    if (token.is(Role.OPENING)) {
      open.push(token.text());
      if (token.is("{")) {
        boolean block = levels.element().loops() && !tokens.getLast().is("with");
        levels.push(new Level(!block, false, false));
      }
    } else if (token.is(Role.CLOSING)) {
      open.pop();
      if (token.is("}")) {
        levels.pop();
      }
    }
    tokens.add(token);
    gaps.add(gap);
  }

  private void endSentence() {
    if (!tokens.isEmpty()) {
      parts.add(new Document.Part(before, new Sentence(tokens, gaps)));
      tokens = new ArrayList<>();
      gaps = new ArrayList<>();
    }
  }

  private Role role(Lexeme lexeme, Gap gap, int i) {
    boolean first = tokens.isEmpty() || gap.ends() || tokens.getLast().is("{");
    return switch (lexeme.kind()) {
      case NAME -> first ? starts(opens(Role.COMMAND), lexeme) : Role.NAME;
      case WORD -> first ? starts(declares(lexeme), lexeme) : word(lexeme.text(), i);
      case NUMBER, STRING, TAGGED -> Role.LITERAL;
      case TEXT_BLOCK -> Role.TEXT;
      case OPENING -> Role.OPENING;
      case CLOSING -> Role.CLOSING;
      default -> sign(lexeme.text());
    };
  }

  /** What the first word of a line is: of a clause, or else of a statement of this kind. */
  private Role opens(Role statement) {
    return levels.element().clauses() ? Role.CLAUSE : statement;
  }

  private Role declares(Lexeme word) {
    return word.text().equals("no") ? Role.KEYWORD : opens(Role.KEYWORD);
  }

  private Role starts(Role role, Lexeme word) {
    Level level = levels.pop();
    boolean declares = role == Role.KEYWORD;
    levels.push(new Level(level.clauses(), declares, declares && word.text().equals("for")));
    return role;
  }

  private Role word(String text, int i) {
    boolean name = tokens.getLast().is(".") || next(i).equals("=");
    return switch (text) {
      case "true", "false" -> Role.LITERAL;
      case "not", "if" -> name ? Role.NAME : Role.PREFIX;
      case "and", "or", "then", "else", "in", "with", "to", "as", "at", "by" ->
          name ? Role.NAME : Role.OPERATOR;
      default -> Role.NAME;
    };
  }

  private Role sign(String text) {
    return switch (text) {
      case "," -> Role.COMMA;
      case ":" -> Role.COLON;
      case ".", ".." -> Role.TIGHT;
      case "=" -> {
        boolean outside = open.isEmpty() || open.element().equals("{");
        yield outside && levels.element().declares() ? Role.ASSIGN : Role.EQUALS;
      }
      case "-" -> tokens.getLast().endsValue() ? Role.OPERATOR : Role.MINUS;
      default -> Role.OPERATOR;
    };
  }

  /** The text of the next token. */
  private String next(int i) {
    for (int k = i + 1; k < lexemes.size(); k++) {
      switch (lexemes.get(k).kind()) {
        case BLANK, LINE_END, COMMENT, DOC, ODD -> {}
        default -> {
          return lexemes.get(k).text();
        }
      }
    }
    return "";
  }
}
