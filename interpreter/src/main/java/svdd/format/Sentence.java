package svdd.format;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import svdd.format.Token.Role;

/**
 * A statement of the first level with all that is inside: its tokens, and the gap before each. The
 * gaps change while it is laid out, the tokens never do.
 */
final class Sentence {
  static final int NONE = -1;

  private final List<Token> tokens;
  private final Gap[] gaps;
  private final int[] partners;
  private final int[] frames;
  private final int[] depths;

  Sentence(List<Token> tokens, List<Gap> gaps) {
    this.tokens = List.copyOf(tokens);
    this.gaps = gaps.toArray(Gap[]::new);
    this.partners = new int[tokens.size()];
    this.frames = new int[tokens.size()];
    this.depths = new int[tokens.size()];
    Arrays.fill(partners, NONE);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      frames[i] = open.isEmpty() ? NONE : open.element();
      depths[i] = open.size();
      if (tokens.get(i).is(Role.OPENING)) {
        open.push(i);
      } else if (tokens.get(i).is(Role.CLOSING)) {
        int opening = open.pop();
        partners[i] = opening;
        partners[opening] = i;
      }
    }
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** What stands before a token. */
  Gap gap(int i) {
    return gaps[i];
  }

  void gap(int i, Gap gap) {
    gaps[i] = gap;
  }

  /** The bracket at the other end of what this one opens or closes. */
  int partner(int bracket) {
    return partners[bracket];
  }

  /** The innermost bracket that is open before a token, or {@link #NONE}. */
  int frame(int i) {
    return frames[i];
  }

  /** How many brackets are open before a token. */
  int depth(int i) {
    return depths[i];
  }

  boolean isBody(int opening) {
    return tokens.get(opening).is("{");
  }

  /** Whether what an opening bracket holds stands on lines of its own. */
  boolean isOut(int opening) {
    return gaps[opening + 1].broken();
  }

  /** Whether a clause or a statement inside braces begins with this token. */
  boolean startsItem(int i) {
    return gaps[i].ends() && !tokens.get(i).is("}")
        || frames[i] != NONE && frames[i] == i - 1 && isBody(i - 1);
  }

  /** Whether a line that begins with this token goes on with what a line above chose. */
  boolean insideBranch(int i) {
    if (isChoice(i) || tokens.get(i).is(Role.CLOSING)) {
      return false;
    }
    for (int k = i; k > 0; k--) {
      if (frames[k] == frames[i]) {
        if (startsItem(k) || tokens.get(k - 1).is(Role.COMMA)) {
          return false;
        }
        if (isChoice(k) && gaps[k].broken()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isChoice(int i) {
    return tokens.get(i).is("then") || tokens.get(i).is("else");
  }

  /** Whether the grammar allows a comma behind the last thing in these brackets. */
  boolean mayEndWithComma(int opening) {
    Token bracket = tokens.get(opening);
    if (partners[opening] == opening + 1 || opening == 0 || bracket.is("{")) {
      return false;
    }
    boolean behindValue = tokens.get(opening - 1).endsValue();
    return bracket.is("(") ? behindValue : !behindValue && !isType(opening);
  }

  private boolean isType(int opening) {
    Token before = tokens.get(opening - 1);
    return before.is(Role.COLON)
        || before.is("->")
        || before.is("[") && opening > 1 && frames[opening] == opening - 1 && isType(opening - 1);
  }
}
