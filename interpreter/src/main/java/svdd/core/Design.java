package svdd.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import svdd.source.Span;
import svdd.spi.Aim;
import svdd.spi.Fixed;
import svdd.type.Numbers;
import svdd.type.Value;

/**
 * A design with everything filled in.
 *
 * @param given what of its items is given beforehand
 * @param shown the declared rewards that its goals and conditions use, in the order of their first
 *     use
 * @param defaults which clauses were not written, and the values that stand for them, for plans
 */
public record Design(
    String name,
    Span span,
    ModelUse model,
    Given given,
    Wanted wanted,
    DecoderUse decoder,
    Effort effort,
    Care care,
    List<Term.Named> shown,
    Map<String, String> defaults) {

  /**
   * What is given beforehand.
   *
   * @param start items that decoding begins from, partly noised
   */
  public record Given(Optional<Start> start, Fixed fixed) {
    public static final Given NOTHING = new Given(Optional.empty(), Fixed.nothing());
  }

  /**
   * Items to begin from.
   *
   * @param noise how far they are noised, as a share of all steps
   */
  public record Start(Value.File file, double noise, Span span) {}

  /**
   * What is wanted of items.
   *
   * @param goals empty where the design only draws
   * @param invalid what becomes of items without a number
   */
  public record Wanted(
      List<Goal> goals,
      Combination combination,
      List<Requirement> requirements,
      List<Preference> preferences,
      Invalid invalid) {

    public Wanted(
        List<Goal> goals,
        Combination combination,
        List<Requirement> requirements,
        List<Preference> preferences) {
      this(goals, combination, requirements, preferences, Invalid.WORST);
    }

    /** The same with other words on items without a number. */
    public Wanted with(Invalid other) {
      return new Wanted(goals, combination, requirements, preferences, other);
    }

    /** Whether items are scored at all. */
    public boolean scored() {
      return !goals.isEmpty() || !requirements.isEmpty();
    }
  }

  /**
   * What becomes of an invalid item: one that a goal gives no number, or that a requirement cannot
   * be told of.
   */
  public enum Invalid {
    /** It counts as the worst; a reward that fails ends the run. */
    WORST,
    /** It loses to every other and is dropped; so does one that a reward fails for. */
    SKIP,
    /** It ends the run, and so does a reward that fails. */
    STOP;

    /** The word in scripts. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something to maximize.
   *
   * @param term what is maximized: of a goal that is to be minimized, its negative
   * @param minimize whether the script says {@code minimize}
   * @param text the goal as written
   */
  public record Goal(Term term, boolean minimize, String text, Span span) {}

  /**
   * A line that items must satisfy.
   *
   * @param holds the condition
   * @param shortfall how much is missing, divided by the condition's own scale
   * @param text the line as written
   */
  public record Requirement(Term holds, Term shortfall, String text, Span span) {}

  /**
   * A line that items should satisfy: {@code weight} times what is missing is taken off every goal.
   */
  public record Preference(Term shortfall, double weight, String text, Span span) {}

  /** How much is done. */
  public record Effort(int steps, int count, long seed, Budget budget) {}

  /** What a run may cost at the most. */
  public record Budget(OptionalLong forwards, OptionalLong calls, Optional<Duration> time) {
    public static final Budget NONE =
        new Budget(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    /** As a script writes it. */
    public String text() {
      List<String> parts = new ArrayList<>();
      forwards.ifPresent(most -> parts.add("forwards = " + most));
      calls.ifPresent(most -> parts.add("calls = " + most));
      time.ifPresent(most -> parts.add("time = " + Numbers.text(most)));
      return String.join(", ", parts);
    }
  }

  /**
   * What is looked at when items are done.
   *
   * @param judges rewards that never guide
   * @param reference items that novelty is measured against
   */
  public record Care(Optional<Keep> keep, List<Judge> judges, Optional<Reference> reference) {
    public static final Care NONE = new Care(Optional.empty(), List.of(), Optional.empty());
  }

  /** The best {@code count} items, or a diverse choice among the best. */
  public record Keep(int count, boolean diverse) {}

  /**
   * A reward that is reported beside the goals.
   *
   * @param sameRows what guides and learned from the same rows, if anything does, as scripts call
   *     it
   */
  public record Judge(Term term, String name, Optional<String> sameRows, Span span) {}

  /** Items that novelty is measured against. */
  public record Reference(Value.File file, Span span) {}

  /** The same with another seed. */
  public Design seeded(long seed) {
    Effort other = new Effort(effort.steps(), effort.count(), seed, effort.budget());
    return new Design(name, span, model, given, wanted, decoder, other, care, shown, defaults);
  }

  /** The same with another decoder, or with other settings of its own. */
  public Design decodedBy(DecoderUse other) {
    return new Design(name, span, model, given, wanted, other, effort, care, shown, defaults);
  }

  public List<Goal> goals() {
    return wanted.goals();
  }

  public List<Requirement> requirements() {
    return wanted.requirements();
  }

  public int steps() {
    return effort.steps();
  }

  /** The steps that items go through: from a start only the last ones, at least one. */
  public int taken() {
    double share = given.start().map(Start::noise).orElse(1.0);
    return Math.toIntExact(Math.max(1, Math.round(share * steps())));
  }

  public int count() {
    return effort.count();
  }

  public long seed() {
    return effort.seed();
  }

  /** What decoders may know of the goals beforehand. */
  public Aim aim() {
    return Aims.of(wanted);
  }
}
