package svdd.run;

import java.util.List;
import svdd.core.Program;
import svdd.core.Term;
import svdd.reward.Evaluator;
import svdd.spi.Refusal;
import svdd.spi.Resources;

/** Looks at what a script expects. */
final class Expecting {
  private Expecting() {}

  /** Whether it holds; where it does not the listener is told of the numbers. */
  static boolean holds(Program.Expect expect, Resources resources, Listener listener) {
    Term condition = expect.condition();
    try (Evaluator evaluator = Evaluator.open(List.of(condition), resources)) {
      boolean held = evaluator.number(condition) == 1;
      listener.on(new Event.Expected(expect.text(), held));
      if (!held) {
        listener.on(new Event.Noticed(Messages.notHeld(expect, sides(expect, evaluator))));
      }
      return held;
    } catch (Refusal refusal) {
      listener.on(new Event.Noticed(refusal.diagnostic(expect.span())));
      return false;
    }
  }

  /** The numbers that a comparison compared. */
  private static String sides(Program.Expect expect, Evaluator evaluator) throws Refusal {
    return switch (expect.condition()) {
      case Term.Compare compare ->
          evaluator.number(compare.left())
              + " "
              + compare.comparison()
              + " "
              + evaluator.number(compare.right());
      case Term.Within within ->
          evaluator.number(within.of())
              + " in "
              + evaluator.number(within.low())
              + ".."
              + evaluator.number(within.high());
      default -> expect.sides();
    };
  }
}
