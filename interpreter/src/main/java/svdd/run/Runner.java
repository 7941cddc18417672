package svdd.run;

import java.time.Duration;
import java.util.List;
import svdd.core.Program;
import svdd.plan.DecodingPlan;
import svdd.reward.Evaluator;
import svdd.spi.Failure;
import svdd.spi.Model;
import svdd.spi.Refusal;
import svdd.spi.Resources;

/** Runs the commands of a program in their order. */
public final class Runner implements AutoCloseable {
  private final DecodingPlan plan;
  private final Conduct conduct;
  private final Cancellation late;
  private final Opened opened;
  private final Memory memory;
  private final Saving saving;
  private final Resources resources;
  private int runs;
  private int compares;

  /**
   * Runs with what programs before have left, and leaves there what it opens and gives.
   *
   * @param memory closed with this runner
   */
  public Runner(DecodingPlan plan, Conduct conduct, Output output, Memory memory) {
    this.plan = plan;
    this.late = late(conduct);
    this.conduct = conduct.cancellation(conduct.cancellation().or(late));
    this.resources = new Resources(plan.threads());
    this.memory = memory;
    this.opened = new Opened(resources, conduct.listener(), memory);
    this.saving = new Saving(plan.program().actions(), output, conduct.listener());
  }

  /** Runs everything, and keeps what is finished however it ends. */
  public Outcome run() {
    Outcome outcome = commands();
    conduct.listener().on(new Event.Done(outcome));
    return outcome;
  }

  /** Asks as soon as the program has run for as long as it may. */
  private static Cancellation late(Conduct conduct) {
    if (conduct.time().isEmpty()) {
      return Cancellation.NEVER;
    }
    long start = conduct.clock().getAsLong();
    long nanos = conduct.time().get().toNanos();
    return new Cancellation(() -> conduct.clock().getAsLong() - start >= nanos);
  }

  private Outcome commands() {
    if (!saving.possible()) {
      return Outcome.FAILED;
    }
    List<Program.Action> actions = plan.program().actions();
    Outcome outcome = Outcome.DONE;
    for (int i = 0; i < actions.size() && outcome == Outcome.DONE; i++) {
      outcome = run(i, actions.get(i));
      if (outcome != Outcome.DONE) {
        saving.saveRest(i + 1);
      }
    }
    return outcome;
  }

  private Outcome run(int number, Program.Action action) {
    try {
      boolean fine =
          switch (action) {
            case Program.Run run -> decode(number);
            case Program.Recall recall -> recall(number, recall);
            case Program.Save save -> saving.save(save);
            case Program.Compare compare -> compare();
            case Program.Score score -> score(score);
            case Program.Expect expect -> Expecting.holds(expect, resources, conduct.listener());
          };
      return fine ? Outcome.DONE : Outcome.FAILED;
    } catch (Refusal refusal) {
      conduct.listener().on(new Event.Noticed(refusal.diagnostic(action.span())));
      return Outcome.FAILED;
    } catch (Failure failure) {
      conduct.listener().on(new Event.Noticed(failure.refusal().diagnostic(action.span())));
      return Outcome.FAILED;
    } catch (Limits.Stopped stopped) {
      if (late.asked()) {
        Duration limit = conduct.time().orElseThrow();
        conduct.listener().on(new Event.Noticed(Messages.tookTooLong(action, limit)));
      }
      return Outcome.CANCELLED;
    }
  }

  private boolean decode(int action) throws Refusal {
    DecodingPlan.PlannedRun planned = plan.runs().get(runs++);
    Model model = opened.model(planned.run().design().model());
    try (Evaluator evaluator = opened.rewards(planned.run().design())) {
      Decoding decoding = new Decoding(planned, model, evaluator, conduct);
      try {
        decoding.run();
      } finally {
        Result result = decoding.result();
        conduct.listener().on(new Event.Finished(result));
        saving.take(action, result);
        memory.take(result);
      }
      return decoding.any();
    }
  }

  private boolean score(Program.Score score) throws Refusal {
    FileScoring scoring = new FileScoring(score, resources, conduct);
    boolean saved = false;
    try {
      scoring.run();
    } finally {
      Scores scores = scoring.scores();
      conduct.listener().on(new Event.Scored(scores));
      saved = saving.save(scores);
    }
    return saved;
  }

  private boolean recall(int action, Program.Recall recall) {
    saving.recall(action, memory.result(recall.name()).orElseThrow());
    return true;
  }

  private boolean compare() throws Refusal {
    Competing competing =
        new Competing(plan.compares().get(compares++), opened, conduct, plan.threads());
    boolean saved = false;
    try {
      competing.run();
    } finally {
      Contest contest = competing.contest();
      conduct.listener().on(new Event.Compared(contest));
      saved = saving.save(contest);
      memory.take(contest);
    }
    return saved;
  }

  @Override
  public void close() {
    opened.close();
  }
}
