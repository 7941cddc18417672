package svdd.model;

import java.util.function.IntPredicate;
import svdd.spi.Meter;
import svdd.type.Space;

/** Forwards of sequences. */
final class DiscreteForward {
  private final Denoiser denoiser;
  private final Forward forward;

  DiscreteForward(Space space, Denoiser denoiser, boolean sharing, Meter meter) {
    this.denoiser = denoiser;
    int width = space.positions() * space.symbols();
    this.forward = new Forward(width, denoiser.fewestRows(), sharing, meter);
  }

  boolean seesTime() {
    return denoiser.seesTime();
  }

  /**
   * @param needs whether a row needs an answer
   */
  Denoised of(DiscreteStates states, double time, IntPredicate needs) {
    return forward.of(
        states.tokens(),
        states.known(),
        needs,
        (rows, out) -> denoiser.probabilities(states.rows(rows).tokens(), rows.length, time, out));
  }

  /**
   * What the rows of a step bring along to the next: the answer, where they did not change and it
   * does not depend on the time.
   */
  Denoised kept(Denoised denoised, boolean[] changed) {
    Denoised said = denoised.said();
    int[] at = said.at().clone();
    for (int row = 0; row < at.length; row++) {
      at[row] = changed[row] || !forward.sharing() || denoiser.seesTime() ? -1 : at[row];
    }
    return new Denoised(said.width(), said.table(), at);
  }
}
