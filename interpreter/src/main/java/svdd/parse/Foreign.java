package svdd.parse;

import static svdd.grammar.SvddParser.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Statements that begin as in another language: told once, with the word of this one. What declares
 * a name still declares it, the rest is left out with the indented lines below.
 */
final class Foreign {
  private static final Set<String> FUNCTIONS = Set.of("def", "function", "func", "fun");
  private static final Set<String> VALUES = Set.of("var", "val", "const");

  private static final String SEE = "a run prints its items; for a value use `svdd eval 'exp(1)'`.";
  private static final String REPEAT = "write `for s in 1..3 { run d with { seed s } }`.";
  private static final String BODY =
      "a function is one expression: `fn double(r: Real): Real = 2 * r`.";
  private static final String SCRIPTS = "write `import \"lab/rewards.svdd\" as lab`.";

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("print", SEE),
          Map.entry("println", SEE),
          Map.entry("echo", SEE),
          Map.entry("while", REPEAT),
          Map.entry("foreach", REPEAT),
          Map.entry("repeat", REPEAT),
          Map.entry("return", BODY),
          Map.entry("include", SCRIPTS),
          Map.entry("use", SCRIPTS),
          Map.entry("using", SCRIPTS));

  private final Notes notes;
  private final List<Token> tokens;
  private final List<Token> out = new ArrayList<>();

  private Foreign(Notes notes, List<Token> tokens) {
    this.notes = notes;
    this.tokens = tokens;
  }

  /** The tokens of a script without them. */
  static List<Token> without(Notes notes, List<Token> tokens) {
    Foreign foreign = new Foreign(notes, tokens);
    for (int at = 0; at < tokens.size(); ) {
      at = foreign.statement(at);
    }
    return foreign.out;
  }

  /** Takes the statement that starts here; returns where the next one does. */
  private int statement(int at) {
    int end = end(at);
    Token head = tokens.get(at);
    boolean word = head.getType() == NAME && at + 1 < end && tokens.get(at + 1).getType() != ASSIGN;
    String text = word ? notes.written(head) : "";
    boolean named = word && tokens.get(at + 1).getType() == NAME;
    if (FUNCTIONS.contains(text) && named) {
      notes.add(Wording.foreignFunction(notes.span(head), text));
      out.addAll(List.of(as(head, LET), tokens.get(at + 1), as(head, ASSIGN), as(head, HOLE)));
      return below(head, end);
    }
    if (VALUES.contains(text) && named) {
      notes.add(Wording.foreignValue(notes.span(head), text, notes.written(tokens.get(at + 1))));
      out.add(as(head, LET));
      out.addAll(tokens.subList(at + 1, end));
      return end;
    }
    boolean members = text.equals("from") && has(IMPORT, at, end);
    if (OTHERS.containsKey(text) || members) {
      notes.add(Wording.foreignWord(notes.span(head), text, OTHERS.getOrDefault(text, SCRIPTS)));
      return below(head, end);
    }
    out.addAll(tokens.subList(at, end));
    return end;
  }

  /** Behind the line end of a statement; braces keep theirs. */
  private int end(int at) {
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      depth += type == LC ? 1 : type == RC ? -1 : 0;
      if (type == NL && depth <= 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  /** Leaves out what stands indented below a word; the line end before it stays. */
  private int below(Token head, int end) {
    int margin = column(head);
    int next = end;
    while (next < tokens.size() && indented(tokens.get(next), margin)) {
      next = end(next);
    }
    if (tokens.get(next - 1).getType() == NL) {
      out.add(tokens.get(next - 1));
    }
    return next;
  }

  private boolean indented(Token token, int margin) {
    return token.getType() != EOF && (token.getType() == NL || column(token) > margin);
  }

  private int column(Token token) {
    return notes.source().column(token.getStartIndex());
  }

  private boolean has(int type, int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(token -> token.getType() == type);
  }

  private static Token as(Token token, int type) {
    CommonToken other = new CommonToken(token);
    other.setType(type);
    return other;
  }
}
