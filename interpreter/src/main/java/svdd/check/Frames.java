package svdd.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import svdd.ast.Statement;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.source.Source;
import svdd.source.Span;
import svdd.type.Type;

/** The functions that are being inlined, innermost first. */
final class Frames {
  private static final int MOST_CALLS = 100_000;

  /** Each call that a script itself makes allows for so many more, so that it may be long. */
  private static final int ALLOWED_BY_A_CALL = 20;

  private record Frame(Statement.Function function, Span call, Map<String, Span> arguments) {}

  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Set<Source> libraries = new HashSet<>();
  private final Set<Statement.Function> circles =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private int calls;
  private int most = MOST_CALLS;
  private boolean told;

  /** Counts from here on anew. */
  void begin() {
    calls = 0;
    most = MOST_CALLS;
    told = false;
  }

  /** Marks a text as a library's: users do not see places in it. */
  void library(Source source) {
    libraries.add(source);
  }

  /** Whether a place is in a text of a library. */
  boolean inLibrary(Span place) {
    return libraries.contains(place.source());
  }

  /** Enters a call, unless the function is being inlined already or there were too many calls. */
  boolean enter(Statement.Function function, Span call, Map<String, Span> arguments) {
    calls++;
    most += frames.isEmpty() ? ALLOWED_BY_A_CALL : 0;
    if (active(function) || calls > most) {
      return false;
    }
    frames.push(new Frame(function, call, arguments));
    return true;
  }

  /**
   * Notes a circle of functions.
   *
   * @return whether it is a new one, which is to be told
   */
  boolean newCircle(Statement.Function function) {
    boolean known = circles.contains(function);
    circles.add(function);
    frames.forEach(frame -> circles.add(frame.function()));
    return !known;
  }

  /** Whether this call is the first beyond the limit, which is to be told. */
  boolean firstTooMany() {
    boolean first = calls > most && !told;
    told |= first;
    return first;
  }

  void leave() {
    frames.pop();
  }

  boolean active(Statement.Function function) {
    return frames.stream().anyMatch(frame -> frame.function() == function);
  }

  /** The place in the user's script that led to a place in a library. */
  Span outward(Span place) {
    Span at = place;
    for (Frame frame : frames) {
      if (!libraries.contains(at.source())) {
        return at;
      }
      at = frame.arguments().getOrDefault(at.text(), frame.call());
    }
    return at;
  }

  /** A reward of a library, with the place in the script that names it. */
  Term placed(Term term, Span place) {
    return term
                instanceof
                Term.Named(String name, Term.Leaf(Scorer.Sourced scorer, Type of), Type type)
            && libraries.contains(scorer.span().source())
            && !libraries.contains(place.source())
        ? new Term.Named(name, new Term.Leaf(scorer.at(place), of), type)
        : term;
  }
}
