package svdd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.core.Design;
import svdd.core.Term;
import svdd.plan.DecodingPlan;
import svdd.reward.Evaluator;
import svdd.reward.Scaling;
import svdd.reward.Scoring;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.tensor.Distinct;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** One run of a design: its batches, then plain samples of the model to compare. */
final class Decoding {
  /** Plain samples in flight at once. */
  private static final int PLAIN_BATCH = 256;

  private final DecodingPlan.PlannedRun planned;
  private final Design design;
  private final Model model;
  private final Evaluator evaluator;
  private final Decoder pretrained;
  private final Listener listener;
  private final Cancellation cancellation;
  private final List<ScoredItem> items = new ArrayList<>();
  private final List<ScoredItem> plain = new ArrayList<>();
  private final Meter forwards = new Meter();
  private final Meter calls = new Meter();
  private final Scoring scoring;
  private long start = System.nanoTime();
  private long end;
  private boolean complete;

  Decoding(
      DecodingPlan.PlannedRun planned,
      Model model,
      Evaluator evaluator,
      Decoder pretrained,
      Listener listener,
      Cancellation cancellation) {
    this.planned = planned;
    this.design = planned.run().design();
    this.model = model;
    this.evaluator = evaluator;
    this.pretrained = pretrained;
    this.listener = listener;
    this.cancellation = cancellation;
    this.scoring = new Scoring(evaluator, design.wanted(), Scaling.NONE, calls);
  }

  void run() throws Refusal {
    listener.on(new Event.Started(planned.run().name(), design));
    start = System.nanoTime();
    Phase own =
        new Phase(
            planned.run().name(),
            planned.batch(),
            planned.outline().draws(),
            forwards,
            scoring,
            items);
    decode(
        design.decoder().decoder(),
        design.decoder().settings(),
        model.chain(design.steps(), forwards),
        own);
    end = System.nanoTime();
    if (scoring.watch().missing() > 0) {
      listener.on(
          new Event.Noticed(
              Messages.notNumbers(design, scoring.watch().missing(), scoring.watch().scored())));
    }
    if (planned.plain()) {
      Meter beside = new Meter();
      Scoring compared = new Scoring(evaluator, design.wanted(), Scaling.NONE, new Meter());
      decode(
          pretrained,
          Settings.NONE,
          model.chain(design.steps(), beside),
          new Phase("plain samples", PLAIN_BATCH, design.steps(), beside, compared, plain));
    }
    complete = true;
  }

  private <S extends Batch<S>, D extends Batch<D>> void decode(
      Decoder decoder, Settings settings, Chain<S, D> chain, Phase phase) throws Refusal {
    Watched<S, D> watched = Watched.of(chain, cancellation, phase::stepped);
    Decoder.Decoding decoding = decoder.prepare(settings, Problem.of(watched, phase.scoring));
    Draws draws = new Draws(design.seed());
    for (int from = 0; from < design.count(); from += phase.batch) {
      Rows rows = Rows.items(from, Math.min(phase.batch, design.count() - from));
      score(decoding.decode(rows, draws), rows, phase.scoring, phase.items);
    }
  }

  private void score(Items made, Rows rows, Scoring objective, List<ScoredItem> into)
      throws Refusal {
    Optional<Merits> merits =
        design.wanted().scored() ? Optional.of(objective.merits(made, rows)) : Optional.empty();
    Distinct distinct = made.distinct();
    List<Term> shown = List.copyOf(design.shown());
    double[][] columns = evaluator.numbers(shown, made.rows(distinct.first()));
    for (int row = 0; row < made.count(); row++) {
      double[] rewards = new double[shown.size()];
      for (int column = 0; column < rewards.length; column++) {
        rewards[column] = columns[column][distinct.index()[row]];
      }
      double score = !design.goals().isEmpty() ? merits.orElseThrow().score()[row] : Double.NaN;
      into.add(
          new ScoredItem(
              rows.item()[row],
              made.text(row),
              rewards,
              score == Double.NEGATIVE_INFINITY ? Double.NaN : score,
              merits.isPresent() ? merits.get().broken()[row] : 0,
              merits.isPresent() ? merits.get().shortfall()[row] : 0));
    }
  }

  /** The items of the design, or the plain samples: each has its own progress. */
  private final class Phase {
    private final String name;
    private final int batch;
    private final Meter meter;
    private final Scoring scoring;
    private final List<ScoredItem> items;
    private final long began = System.nanoTime();
    private final long total;
    private long done;

    Phase(
        String name, int batch, long steps, Meter meter, Scoring scoring, List<ScoredItem> items) {
      this.name = name;
      this.batch = batch;
      this.meter = meter;
      this.scoring = scoring;
      this.items = items;
      total = steps * ((design.count() + batch - 1) / batch);
    }

    void stepped() {
      done++;
      listener.on(
          new Event.Stepped(
              name,
              done,
              total,
              items.size(),
              scoring.watch().best(),
              scoring.watch().mean(),
              meter.computed(),
              (System.nanoTime() - began) * 1e-9));
    }
  }

  /** What there is so far. */
  Result result() {
    long until = end == 0 ? System.nanoTime() : end;
    return new Result(
        planned.run().name(),
        design,
        List.copyOf(items),
        plain.size() == design.count() ? List.copyOf(plain) : List.of(),
        new Result.Cost(
            forwards.asked(),
            forwards.computed(),
            calls.asked(),
            calls.computed(),
            forwards.largestCall(),
            (until - start) * 1e-9,
            forwards.nanos() * 1e-9),
        complete);
  }
}
