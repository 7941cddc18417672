package svdd.run;

import java.util.ArrayList;
import java.util.List;
import svdd.plan.DecodingPlan.PlannedCompare;
import svdd.plan.DecodingPlan.PlannedEntry;
import svdd.plan.DecodingPlan.PlannedRun;
import svdd.plan.Planner;
import svdd.reward.Evaluator;
import svdd.spi.Refusal;

/**
 * Runs a comparison: seed after seed, and with each seed every design, so that what is finished
 * when it stops is nearly as much of each.
 */
final class Competing {
  private final Opened opened;
  private final Conduct conduct;
  private final int threads;
  private final List<List<Result>> results = new ArrayList<>();
  private PlannedCompare planned;
  private Ending ending = Ending.FAILED;

  Competing(PlannedCompare planned, Opened opened, Conduct conduct, int threads) {
    this.planned = planned;
    this.opened = opened;
    this.conduct = conduct;
    this.threads = threads;
    planned.entries().forEach(entry -> results.add(new ArrayList<>()));
  }

  void run() throws Refusal {
    if (planned.waits()) {
      conduct.listener().on(new Event.Preparing("a measurement of time"));
      planned = Planner.measured(planned, threads);
    }
    List<Evaluator> evaluators = new ArrayList<>();
    try {
      for (PlannedEntry entry : planned.entries()) {
        opened.model(entry.run().run().design().model());
        evaluators.add(opened.rewards(entry.run().run().design()));
      }
      for (long seed : planned.compare().seedValues()) {
        for (int i = 0; i < planned.entries().size(); i++) {
          run(i, planned.entries().get(i).run().seeded(seed), evaluators.get(i));
        }
      }
      ending = Ending.COMPLETE;
    } catch (Limits.Stopped stopped) {
      ending = stopped.ending();
      throw stopped;
    } finally {
      evaluators.forEach(Evaluator::close);
    }
  }

  private void run(int entry, PlannedRun run, Evaluator evaluator) throws Refusal {
    Decoding decoding =
        new Decoding(run, opened.model(run.run().design().model()), evaluator, conduct);
    try {
      decoding.run();
    } finally {
      Result result = decoding.result();
      if (!result.items().isEmpty()) {
        results.get(entry).add(result);
      }
    }
    int runs = planned.entries().size() * planned.compare().seeds();
    int done = results.stream().mapToInt(List::size).sum();
    conduct
        .listener()
        .on(new Event.Competed(run.run().name(), run.run().design().seed(), done, runs));
  }

  /** What there is so far. */
  Contest contest() {
    List<Contest.Entrant> entrants = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      entrants.add(new Contest.Entrant(planned.entries().get(i), List.copyOf(results.get(i))));
    }
    return new Contest(planned, List.copyOf(entrants), ending);
  }
}
