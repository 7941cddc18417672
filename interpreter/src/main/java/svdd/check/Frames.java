package svdd.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import svdd.ast.Statement;
import svdd.source.Source;
import svdd.source.Span;

/** The functions that are being inlined, innermost first. */
final class Frames {
  private static final int MOST_CALLS = 100_000;

  private record Frame(Statement.Function function, Span call, Map<String, Span> arguments) {}

  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Set<Source> libraries = new HashSet<>();
  private int calls;

  /** Marks a text as a library's: users do not see places in it. */
  void library(Source source) {
    libraries.add(source);
  }

  /** Enters a call, unless the function is being inlined already or there were too many calls. */
  boolean enter(Statement.Function function, Span call, Map<String, Span> arguments) {
    calls++;
    if (active(function) || calls > MOST_CALLS) {
      return false;
    }
    frames.push(new Frame(function, call, arguments));
    return true;
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
}
