package svdd.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Program;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Failure;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** Makes plans. */
public final class Planner {
  /** Rows that a call of an engine should have; more gain nothing on a CPU and cost memory. */
  private static final int ROWS = 256;

  private static final int PROBE_ROWS = 16;

  private Planner() {}

  /**
   * Plans every run of a program; a program that runs nothing gets a plan of its designs.
   *
   * @param batch items in flight at once, where the user says so
   */
  public static DecodingPlan plan(Program program, OptionalInt batch, int threads) {
    List<DecodingPlan.PlannedRun> runs = new ArrayList<>();
    for (Program.Action action : program.actions()) {
      if (action instanceof Program.Run run) {
        runs.add(plan(run, batch));
      }
    }
    if (program.actions().isEmpty()) {
      for (Design design : program.designs()) {
        runs.add(plan(new Program.Run(design, design.name(), design.span()), batch));
      }
    }
    return new DecodingPlan(program, List.copyOf(runs), threads);
  }

  private static DecodingPlan.PlannedRun plan(Program.Run run, OptionalInt batch) {
    Design design = run.design();
    Decoder.Outline outline =
        design
            .decoder()
            .decoder()
            .outline(design.decoder().settings(), design.model().header(), design.steps());
    int fitting = Math.max(1, ROWS / Math.max(1, outline.candidates()));
    int group = outline.group();
    int whole = (Math.max(1, batch.orElse(fitting)) + group - 1) / group * group;
    int items = Math.min(design.count(), whole);
    boolean plain = !design.goals().isEmpty() && design.decoder().decoder().needsGoal();
    return new DecodingPlan.PlannedRun(run, outline, items, plain, OptionalDouble.empty());
  }

  /** The same plan with the time of a forward measured on this machine; opens the models. */
  public static DecodingPlan measured(DecodingPlan plan) throws Refusal {
    Map<ModelUse, Double> seconds = new HashMap<>();
    List<DecodingPlan.PlannedRun> runs = new ArrayList<>();
    for (DecodingPlan.PlannedRun planned : plan.runs()) {
      ModelUse use = planned.run().design().model();
      if (!seconds.containsKey(use)) {
        seconds.put(use, secondsPerRow(use, plan.threads()));
      }
      runs.add(
          new DecodingPlan.PlannedRun(
              planned.run(),
              planned.outline(),
              planned.batch(),
              planned.plain(),
              OptionalDouble.of(seconds.get(use))));
    }
    return new DecodingPlan(plan.program(), List.copyOf(runs), plan.threads());
  }

  private static double secondsPerRow(ModelUse use, int threads) throws Refusal {
    try (Model model = use.source().open(use.settings(), new Resources(threads))) {
      Meter warm = new Meter();
      probe(model.chain(4, warm));
      Meter meter = new Meter();
      probe(model.chain(4, meter));
      return meter.computed() == 0 ? 0 : meter.nanos() * 1e-9 / meter.computed();
    } catch (Refusal refusal) {
      throw refusal.place().isPresent() ? refusal : refusal.at(use.span());
    } catch (Failure failure) {
      throw failure.refusal().at(use.span());
    }
  }

  /** A few plain samples, whose states differ, so that no forward is shared. */
  private static <S extends Batch<S>, D extends Batch<D>> void probe(Chain<S, D> chain) {
    Rows rows = Rows.items(0, PROBE_ROWS);
    Draws draws = new Draws(0);
    S states = chain.prior(rows, draws);
    D denoised = chain.denoise(states, chain.steps());
    for (int t = chain.steps(); t > chain.steps() - 2; t--) {
      states = chain.draw(states, denoised, t, rows, draws);
      denoised = chain.denoise(states, t - 1);
    }
  }
}
