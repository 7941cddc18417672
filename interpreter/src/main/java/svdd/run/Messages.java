package svdd.run;

import svdd.core.Design;
import svdd.core.Program;
import svdd.diagnostic.Diagnostic;

/** What is said while a program runs, E05xx. */
final class Messages {
  private Messages() {}

  static Diagnostic notNumbers(Design design, long missing, long all) {
    return Diagnostic.warning(
            "W0501",
            design.span(),
            missing
                + " of "
                + all
                + " scored items of `"
                + design.name()
                + "` had no number as their reward.")
        .hint(
            "they count as the worst; look for a division by zero, or guard the reward by `if .. then .. else ..`.");
  }

  static Diagnostic notHeld(Program.Expect expect, String sides) {
    return Diagnostic.error("E0502", expect.span(), "This expectation does not hold.").label(sides);
  }
}
