package svdd;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import svdd.diagnostic.Diagnostic;
import svdd.plan.DecodingPlan;

/**
 * What a script may take at the most, for programs that run the scripts of others. The size of a
 * script itself is bounded anyway, by what {@code docs/language.md} lists under Limits.
 *
 * <pre>{@code
 * Svdd.builder().limits(Limits.NONE.forwards(1_000_000).time(Duration.ofMinutes(5)))
 * }</pre>
 *
 * @param forwards rows denoised by all runs and comparisons of a script, as its plan bounds them; a
 *     script that may need more is refused before anything is spent (E0647)
 * @param calls items scored by them, likewise (E0648)
 * @param time from the start of a run on, whatever it does; what is finished then is kept (E0519).
 *     Looked at between steps, so that a run ends later by a step, or by the call of a reward
 * @param snippet one call of a snippet: its default where that is longer, and more is refused when
 *     a script is checked (E0626)
 */
public record Limits(
    OptionalLong forwards,
    OptionalLong calls,
    Optional<Duration> time,
    Optional<Duration> snippet) {

  /** Nothing is limited. */
  public static final Limits NONE =
      new Limits(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

  /**
   * @throws IllegalArgumentException where a number is below 0, or a time is not above 0
   */
  public Limits {
    if (forwards.orElse(0) < 0
        || calls.orElse(0) < 0
        || !time.map(Duration::isPositive).orElse(true)
        || !snippet.map(Duration::isPositive).orElse(true)) {
      throw new IllegalArgumentException("limits are numbers from 0, and times above 0");
    }
  }

  /** The same with so many forwards. */
  public Limits forwards(long rows) {
    return new Limits(OptionalLong.of(rows), calls, time, snippet);
  }

  /** The same with so many scored items. */
  public Limits calls(long items) {
    return new Limits(forwards, OptionalLong.of(items), time, snippet);
  }

  /** The same with so much time. */
  public Limits time(Duration longest) {
    return new Limits(forwards, calls, Optional.of(longest), snippet);
  }

  /** The same with so much time for one call of a snippet. */
  public Limits snippet(Duration longest) {
    return new Limits(forwards, calls, time, Optional.of(longest));
  }

  /** Whether plans have to keep to something. */
  boolean count() {
    return forwards.isPresent() || calls.isPresent();
  }

  /** What a plan takes too much of, if anything. */
  Optional<Diagnostic> exceeded(DecodingPlan plan) {
    if (plan.forwards() > forwards.orElse(Long.MAX_VALUE)) {
      return Optional.of(
          LentRefusals.tooManyForwards(
              plan.program().source(), plan.forwards(), forwards.getAsLong()));
    }
    if (plan.calls() > calls.orElse(Long.MAX_VALUE)) {
      return Optional.of(
          LentRefusals.tooManyCalls(plan.program().source(), plan.calls(), calls.getAsLong()));
    }
    return Optional.empty();
  }
}
