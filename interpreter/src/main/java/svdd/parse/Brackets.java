package svdd.parse;

import static svdd.grammar.SvddLexer.*;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Which bracket closes which. A bracket that nothing closes ends where another one, a new
 * declaration in the first column, or the end of the text shows it.
 */
final class Brackets {
  /** Deeper than this nobody reads, and the parser would run out of stack. */
  private static final int DEEPEST = 200;

  /** Of brackets that end at one place. */
  private static final int MOST_TOLD = 3;

  private static final int NONE = -1;

  private final Notes notes;
  private final List<Token> tokens;

  /** For an opening bracket the token that ends it; for a closing one what it closes, or NONE. */
  private final int[] partner;

  private final boolean[] closed;
  private final boolean[] emptied;
  private final boolean[] block;
  private final List<Integer> open = new ArrayList<>();
  private boolean forAhead;
  private int tooDeep = NONE;

  /** One message a line for closing brackets that do not fit. */
  private int lineOfTrouble;

  private Brackets(Notes notes, List<Token> tokens) {
    this.notes = notes;
    this.tokens = tokens;
    this.partner = new int[tokens.size()];
    this.closed = new boolean[tokens.size()];
    this.emptied = new boolean[tokens.size()];
    this.block = new boolean[tokens.size()];
  }

  static Brackets of(Notes notes, List<Token> tokens) {
    Brackets brackets = new Brackets(notes, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      brackets.take(i);
    }
    if (!brackets.open.isEmpty()) {
      notes.endsTooEarly();
      brackets.abandon(0, tokens.size());
    }
    return brackets;
  }

  /** Where an opening bracket ends: at its closing one, or before the token that shows it open. */
  int end(int opening) {
    return partner[opening];
  }

  boolean isClosed(int opening) {
    return closed[opening];
  }

  /** Whether a closing bracket closes anything. */
  boolean closes(int closing) {
    return partner[closing] != NONE;
  }

  /** The bracket that a closing one closes. */
  int opening(int closing) {
    return partner[closing];
  }

  /** Whether what stands inside is too deep to be read. */
  boolean isEmptied(int opening) {
    return emptied[opening];
  }

  /** A declaration word with a name in the first column: it starts a statement in any case. */
  boolean startsDeclaration(int i) {
    int type = tokens.get(i).getType();
    if (type < IMPORT || type > FOR || i + 1 >= tokens.size() || !inFirstColumn(tokens.get(i))) {
      return false;
    }
    int next = tokens.get(i + 1).getType();
    return next == NAME || next >= IMPORT && next <= NO || type == IMPORT && next == STRING;
  }

  private boolean inFirstColumn(Token token) {
    int start = token.getStartIndex();
    return start == 0
        || notes.text().charAt(start - 1) == '\n'
        || notes.text().charAt(start - 1) == '\r';
  }

  private void take(int i) {
    if (startsDeclaration(i)) {
      forAhead = false;
      int keep = 0;
      while (keep < open.size() && block[open.get(keep)]) {
        keep++;
      }
      abandon(keep, i);
    }
    switch (tokens.get(i).getType()) {
      case FOR ->
          forAhead |= onlyBlocks() && i + 1 < tokens.size() && tokens.get(i + 1).getType() == NAME;
      case LP, LB, LC -> open(i);
      case RP -> close(i, LP);
      case RB -> close(i, LB);
      case RC -> close(i, LC);
      default -> {}
    }
  }

  private boolean onlyBlocks() {
    return open.isEmpty() || block[open.getLast()];
  }

  private void open(int i) {
    if (tokens.get(i).getType() == LC && forAhead && onlyBlocks()) {
      block[i] = true;
      forAhead = false;
    }
    open.add(i);
    if (open.size() > DEEPEST && tooDeep == NONE) {
      tooDeep = open.size() - 1;
      while (tooDeep > 0
          && tokens.get(open.get(tooDeep)).getType() != LC
          && tokens.get(open.get(tooDeep - 1)).getType() != LC) {
        tooDeep--;
      }
      emptied[open.get(tooDeep)] = true;
      notes.addConfusing(
          Wording.nestedTooDeep(
              notes.span(tokens.get(i)), notes.span(tokens.get(open.get(tooDeep))), DEEPEST));
    }
  }

  private void close(int i, int opener) {
    int at = open.size() - 1;
    while (at >= 0 && tokens.get(open.get(at)).getType() != opener) {
      at--;
    }
    if (at < 0) {
      closesNothing(i);
      return;
    }
    abandon(at + 1, i);
    pair(i);
  }

  /** A bracket of another kind on the same line was meant; otherwise it is one too many. */
  private void closesNothing(int i) {
    Token bracket = tokens.get(i);
    int line = line(bracket);
    boolean tell = tooDeep == NONE && line != lineOfTrouble;
    lineOfTrouble = line;
    Token last = open.isEmpty() ? bracket : tokens.get(open.getLast());
    if (last.getType() != LC && !open.isEmpty() && tooDeep == NONE && line(last) == line) {
      if (tell) {
        notes.addConfusing(Wording.closedByAnother(notes.span(bracket), notes.span(last)));
      }
      pair(i);
      return;
    }
    partner[i] = NONE;
    if (tell) {
      notes.addConfusing(Wording.closesNothing(notes.span(bracket)));
    }
  }

  private int line(Token token) {
    return notes.source().line(token.getStartIndex());
  }

  private void pair(int closing) {
    int opening = open.removeLast();
    partner[closing] = opening;
    partner[opening] = closing;
    closed[opening] = true;
    forgetDepth();
  }

  /** Everything open from here on is never closed; told for the innermost and for each brace. */
  private void abandon(int from, int i) {
    int told = 0;
    for (int k = open.size() - 1; k >= from; k--) {
      int opening = open.get(k);
      boolean tell = k == open.size() - 1 || tokens.get(opening).getType() == LC;
      if (tell && tooDeep == NONE && told < MOST_TOLD && !endsInOpenText(opening, i)) {
        told++;
        Token bracket = tokens.get(opening);
        notes.addConfusing(
            i < tokens.size()
                ? Wording.neverClosed(notes.span(bracket), notes.span(tokens.get(i)))
                : Wording.neverClosed(notes.span(bracket)));
      }
      partner[opening] = i;
    }
    while (open.size() > from) {
      open.removeLast();
    }
    forgetDepth();
  }

  private void forgetDepth() {
    if (open.size() <= tooDeep) {
      tooDeep = NONE;
    }
  }

  /**
   * Whether an open string on the bracket's line or an open text block has taken its other half.
   */
  private boolean endsInOpenText(int opening, int end) {
    for (int i = opening + 1; i < end && tokens.get(i).getType() != NL; i++) {
      int type = tokens.get(i).getType();
      if (type == STRING_OPEN || type == RAW_OPEN) {
        return true;
      }
    }
    return false;
  }
}
