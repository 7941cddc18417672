package svdd.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Program;
import svdd.core.Term;
import svdd.plan.DecodingPlan;
import svdd.reward.Evaluator;
import svdd.spi.Decoder;
import svdd.spi.Failure;
import svdd.spi.Model;
import svdd.spi.Refusal;
import svdd.spi.Resources;

/** Runs the commands of a program in their order. */
public final class Runner implements AutoCloseable {
  private final DecodingPlan plan;
  private final Decoder pretrained;
  private final Listener listener;
  private final Cancellation cancellation;
  private final Output output;
  private final Map<ModelUse, Model> models = new HashMap<>();
  private final Map<Integer, Result> results = new LinkedHashMap<>();

  /**
   * @param pretrained draws the plain samples
   */
  public Runner(
      DecodingPlan plan,
      Decoder pretrained,
      Listener listener,
      Cancellation cancellation,
      Output output) {
    this.plan = plan;
    this.pretrained = pretrained;
    this.listener = listener;
    this.cancellation = cancellation;
    this.output = output;
  }

  /** Runs everything, and keeps what is finished however it ends. */
  public Outcome run() {
    List<Program.Action> actions = plan.program().actions();
    for (Program.Action action : actions) {
      if (action instanceof Program.Save save) {
        try {
          output.check(save.path());
        } catch (Refusal refusal) {
          listener.on(new Event.Noticed(refusal.diagnostic(save.span())));
          return Outcome.FAILED;
        }
      }
    }
    Outcome outcome = Outcome.DONE;
    int planned = 0;
    for (int i = 0; i < actions.size() && outcome == Outcome.DONE; i++) {
      outcome =
          switch (actions.get(i)) {
            case Program.Run run -> decode(plan.runs().get(planned++), i);
            case Program.Save save -> save(save);
            case Program.Compare compare -> Outcome.DONE;
            case Program.Expect expect -> expect(expect);
          };
      if (outcome != Outcome.DONE) {
        saveComplete(actions.subList(i + 1, actions.size()));
      }
    }
    return outcome;
  }

  /** Writes what the rest of a program that has stopped would have saved of runs that are done. */
  private void saveComplete(List<Program.Action> rest) {
    for (Program.Action action : rest) {
      if (action instanceof Program.Save save
          && results.containsKey(save.run())
          && Objects.requireNonNull(results.get(save.run())).complete()) {
        write(Objects.requireNonNull(results.get(save.run())), save.format(), save.path(), save);
      }
    }
  }

  private Outcome decode(DecodingPlan.PlannedRun planned, int action) {
    Design design = planned.run().design();
    List<Term> terms = new ArrayList<>(design.shown());
    design.goals().forEach(goal -> terms.add(goal.term()));
    design.requirements().forEach(line -> terms.add(line.holds()));
    Resources resources = new Resources(plan.threads());
    try {
      Model model = open(design.model(), resources);
      if (!terms.isEmpty()) {
        listener.on(new Event.Preparing("rewards"));
      }
      try (Evaluator evaluator = Evaluator.open(terms, resources)) {
        Decoding decoding =
            new Decoding(planned, model, evaluator, pretrained, listener, cancellation);
        try {
          decoding.run();
        } finally {
          Result result = decoding.result();
          results.put(action, result);
          listener.on(new Event.Finished(result));
          if (!result.complete()) {
            rescue(action, result);
          }
        }
      }
    } catch (Refusal refusal) {
      listener.on(new Event.Noticed(refusal.diagnostic(planned.run().span())));
      return Outcome.FAILED;
    } catch (Failure failure) {
      listener.on(new Event.Noticed(failure.refusal().diagnostic(planned.run().span())));
      return Outcome.FAILED;
    } catch (Watched.Stopped stopped) {
      return Outcome.CANCELLED;
    }
    return Outcome.DONE;
  }

  private Model open(ModelUse use, Resources resources) throws Refusal {
    Model model = models.get(use);
    if (model == null) {
      listener.on(new Event.Preparing(use.header().title()));
      try {
        model = use.source().open(use.settings(), resources);
      } catch (Refusal refusal) {
        throw refusal.place().isPresent() ? refusal : refusal.at(use.span());
      }
      models.put(use, model);
    }
    return model;
  }

  /**
   * Writes the finished items of a run that did not come to its end, beside the files that the
   * script names, so that a file of an earlier run stays whole.
   */
  private void rescue(int action, Result result) {
    if (result.items().isEmpty()) {
      return;
    }
    boolean saved = false;
    for (Program.Action later : plan.program().actions()) {
      if (later instanceof Program.Save save && save.run() == action) {
        saved |= write(result, save.format(), partial(save.path()), save);
      }
    }
    if (!saved) {
      Path path = Path.of(result.name().replaceAll("[^\\w.-]", "_") + ".partial.json");
      write(result, Program.Format.JSON, path, plan.program().actions().get(action));
    }
  }

  /** {@code q.csv} as {@code q.partial.csv}. */
  private static Path partial(Path path) {
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return path.resolveSibling(name.substring(0, dot) + ".partial" + name.substring(dot));
  }

  private Outcome save(Program.Save save) {
    return write(Objects.requireNonNull(results.get(save.run())), save.format(), save.path(), save)
        ? Outcome.DONE
        : Outcome.FAILED;
  }

  private boolean write(Result result, Program.Format format, Path path, Program.Action action) {
    try {
      output.write(result, format, path);
      listener.on(new Event.Saved(result.name(), path, result.items().size()));
      return true;
    } catch (Refusal refusal) {
      listener.on(new Event.Noticed(refusal.diagnostic(action.span())));
      return false;
    }
  }

  private Outcome expect(Program.Expect expect) {
    Term condition = expect.condition();
    try (Evaluator evaluator = Evaluator.open(List.of(condition), new Resources(plan.threads()))) {
      boolean held = evaluator.number(condition) == 1;
      listener.on(new Event.Expected(expect.text(), held));
      if (!held) {
        listener.on(new Event.Noticed(Messages.notHeld(expect, sides(expect, evaluator))));
      }
      return held ? Outcome.DONE : Outcome.FAILED;
    } catch (Refusal refusal) {
      listener.on(new Event.Noticed(refusal.diagnostic(expect.span())));
      return Outcome.FAILED;
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

  @Override
  public void close() {
    models.values().forEach(Model::close);
  }
}
