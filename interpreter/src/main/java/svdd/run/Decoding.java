package svdd.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import svdd.core.Combination;
import svdd.core.Design;
import svdd.decode.Began;
import svdd.diagnostic.Diagnostic;
import svdd.plan.DecodingPlan;
import svdd.reward.Evaluator;
import svdd.reward.Scaling;
import svdd.reward.Scoring;
import svdd.run.Account.Likelihood;
import svdd.run.Limits.Stopped;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.DataFile;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * One run of a design: plain samples where objectives need a scale, its batches, else plain samples
 * to compare, and what is to be said beside the rewards.
 */
final class Decoding {
  /** Plain samples in flight at once. */
  private static final int PLAIN_BATCH = 256;

  /** Streams of draws that no decoder uses. */
  private static final int SCALE_STREAM = -1;

  private static final int LIKELIHOOD_STREAM = -2;

  private final DecodingPlan.PlannedRun planned;
  private final Design design;
  private final Model model;
  private final Evaluator evaluator;
  private final Conduct conduct;
  private final Limits limits;
  private final Limits unlimited;
  private final Draws draws;
  private final Samples items;
  private final Samples plain;
  private final Notes notes = new Notes();
  private final Meter forwards = new Meter();
  private final Meter calls = new Meter();
  private final Scoring scoring;
  private Optional<Items> starts = Optional.empty();
  private List<ItemsFile.Entry> references = List.of();
  private Likelihood likelihood = Likelihood.NONE;
  private long start;
  private long end;
  private Ending ending = Ending.FAILED;

  Decoding(DecodingPlan.PlannedRun planned, Model model, Evaluator evaluator, Conduct conduct) {
    this.planned = planned;
    this.design = planned.run().design();
    this.model = model;
    this.evaluator = evaluator;
    this.conduct = conduct;
    this.start = conduct.clock().getAsLong();
    this.limits = Limits.of(conduct.cancellation(), conduct.clock(), design.effort().budget());
    this.unlimited = Limits.none(conduct.cancellation());
    this.draws = new Draws(design.seed());
    this.items = new Samples(design);
    this.plain = new Samples(design);
    this.scoring = unscaled(calls);
  }

  void run() throws Refusal {
    int affordable = Allowance.items(planned);
    read();
    conduct.listener().on(new Event.Started(planned.run().name(), design));
    start = conduct.clock().getAsLong();
    try {
      boolean scaled = Scaling.needed(design.wanted().combination());
      if (scaled) {
        scale();
      }
      Ending reached = decode(affordable);
      end = conduct.clock().getAsLong();
      tell(reached);
      if (planned.plain() && !scaled && items.count() > 0) {
        plain();
      }
      likelihood();
      ending = reached;
    } catch (Stopped stopped) {
      ending = stopped.ending();
      throw stopped;
    }
  }

  /** Reads the files of the design before anything is spent. */
  private void read() throws Refusal {
    if (design.given().start().isPresent()) {
      Design.Start begin = design.given().start().get();
      try {
        starts =
            Optional.of(
                ItemsFile.starts(
                    new DataFile(begin.file(), "start"), design.model().header().space()));
      } catch (Refusal refusal) {
        throw refusal.place().isPresent() ? refusal : refusal.at(begin.span());
      }
    }
    if (design.care().reference().isPresent()) {
      Design.Reference reference = design.care().reference().get();
      try {
        references =
            ItemsFile.references(
                new DataFile(reference.file(), "reference"), design.model().header().space());
      } catch (Refusal refusal) {
        throw refusal.place().isPresent() ? refusal : refusal.at(reference.span());
      }
    }
  }

  /** The chain that items are decoded on: with what is fixed, and from where it begins. */
  private Chain<?, ?> chain(Meter meter) {
    Chain<?, ?> whole = model.chain(design.steps(), design.given().fixed(), meter);
    return starts.isEmpty() ? whole : begun(whole, starts.get());
  }

  /** Item i begins from start item i mod n. */
  private <S extends Batch<S>, D extends Batch<D>> Chain<S, D> begun(
      Chain<S, D> whole, Items from) {
    return new Began<>(
        whole,
        design.taken(),
        rows -> from.rows(Arrays.stream(rows.item()).map(item -> item % from.count()).toArray()));
  }

  private Scoring unscaled(Meter meter) {
    return scoring(design.wanted(), meter);
  }

  /** Of plain samples, none of which ends the run. */
  private Scoring compared() {
    boolean stops = design.wanted().invalid() == Design.Invalid.STOP;
    return scoring(
        stops ? design.wanted().with(Design.Invalid.WORST) : design.wanted(), new Meter());
  }

  private Scoring scoring(Design.Wanted wanted, Meter meter) {
    return new Scoring(evaluator, wanted, Scaling.unit(design.goals().size()), meter);
  }

  /** Puts the objectives on the scale of plain samples, which are kept to compare. */
  private void scale() throws Refusal {
    Scoring compared = compared();
    int count = Allowance.samples(design);
    Meter meter = new Meter();
    Phase phase =
        phase("plain samples", plain, compared, meter, design.taken(), count, PLAIN_BATCH);
    Items samples = sampled(count, draws.stream(SCALE_STREAM), meter, phase);
    Rows rows = Rows.items(0, count);
    double[][] values = compared.reckon(samples, rows).goals();
    double[][] goals = new double[design.goals().size()][count];
    for (int row = 0; row < count; row++) {
      for (int goal = 0; goal < goals.length; goal++) {
        goals[goal][row] = values[row][goal];
      }
    }
    Scaling scaling = Scaling.of(goals);
    scoring.scale(scaling);
    compared.scale(scaling);
    plain.add(samples, rows, compared, evaluator);
  }

  /** As many plain samples as there are items, with the same random numbers. */
  private void plain() throws Refusal {
    Meter meter = new Meter();
    Scoring compared = compared();
    int count = items.count();
    Phase phase =
        phase("plain samples", plain, compared, meter, design.taken(), count, PLAIN_BATCH);
    plain.add(sampled(count, draws, meter, phase), Rows.items(0, count), compared, evaluator);
  }

  private Items sampled(int count, Draws own, Meter meter, Phase phase) {
    return sampled(chain(meter), count, own, meter, phase);
  }

  private <S extends Batch<S>, D extends Batch<D>> Items sampled(
      Chain<S, D> chain, int count, Draws own, Meter meter, Phase phase) {
    Watched<S, D> watched = new Watched<>(chain, unlimited, meter, phase::stepped);
    Decoder.Decoding decoding =
        conduct.pretrained().prepare(Settings.NONE, Problem.of(watched, scoring));
    List<Items> batches = new ArrayList<>();
    for (int from = 0; from < count; from += PLAIN_BATCH) {
      batches.add(decoding.decode(Rows.items(from, Math.min(PLAIN_BATCH, count - from)), own));
    }
    return ItemsFile.joined(batches);
  }

  private Phase phase(
      String name, Samples samples, Scoring of, Meter meter, long steps, int count, int batch) {
    long batches = (count + batch - 1L) / batch;
    return new Phase(name, samples, of.watch(), meter, conduct, steps * batches);
  }

  private Ending decode(int affordable) throws Refusal {
    Phase phase =
        phase(
            planned.run().name(),
            items,
            scoring,
            forwards,
            planned.outline().draws(),
            affordable,
            planned.batch());
    try {
      decode(chain(forwards), affordable, phase);
      return affordable < design.count() ? Ending.BUDGET : Ending.COMPLETE;
    } catch (Stopped stopped) {
      if (stopped.ending() != Ending.BUDGET) {
        throw stopped;
      }
      if (items.count() == 0) {
        notice(
            Messages.nothingFinished(
                planned.run(), phase.seconds(), phase.done(), planned.outline().draws()));
      }
      return Ending.BUDGET;
    }
  }

  private <S extends Batch<S>, D extends Batch<D>> void decode(
      Chain<S, D> chain, int affordable, Phase phase) throws Refusal {
    Watched<S, D> watched = new Watched<>(chain, limits, forwards, phase::stepped);
    Problem<S, D> problem =
        new Problem<>(
            watched, limits.within(scoring, calls), notes, conduct.learner().apply(design));
    Decoder.Decoding decoding =
        design.decoder().decoder().prepare(design.decoder().settings(), problem);
    while (items.count() < affordable) {
      int from = items.count();
      Rows rows = Rows.items(from, Math.min(batch(phase), affordable - from));
      items.add(decoding.decode(rows, draws), rows, scoring, evaluator);
      items.scored().subList(from, items.count()).forEach(this::finished);
    }
  }

  private void finished(ScoredItem item) {
    conduct.listener().on(new Event.ItemFinished(planned.run().name(), item));
  }

  /**
   * The items of the next batch: as planned, and under a budget of time so few that several batches
   * are done before it ends.
   */
  private int batch(Phase phase) {
    int group = planned.outline().group();
    if (!limits.timed()) {
      return planned.batch();
    }
    double each = phase.seconds() / Math.max(1, items.count());
    double fitting = items.count() == 0 ? 0 : limits.secondsLeft() / each / 4;
    long groups = (long) Math.min(planned.batch(), fitting) / group;
    return Math.toIntExact(Math.max(1, groups) * group);
  }

  private void tell(Ending reached) {
    long scored = scoring.watch().scored();
    long missing = scoring.watch().missing();
    if (missing > 0) {
      notice(
          missing == scored
              ? Messages.nothingIsANumber(planned.run(), scored)
              : Messages.notNumbers(planned.run(), missing, scored));
    }
    if (scoring.watch().infinite() > 0) {
      notice(Messages.infinite(planned.run(), scoring.watch().infinite(), scored));
    }
    evaluator
        .failure()
        .ifPresent(
            first ->
                notice(
                    Messages.rewardsFailed(
                        planned.run().name(), design.span(), evaluator.failures(), first)));
    if (missing < scored
        && Double.isNaN(scoring.watch().best())
        && design.wanted().combination() instanceof Combination.Product) {
      notice(Messages.everyProductNegative(planned.run(), scored));
    }
    if (notes.collapsed() > 0 && missing < scored) {
      notice(Messages.withoutWeights(planned.run(), notes.collapsed(), notes.populations().size()));
    }
    if (reached == Ending.BUDGET && items.count() > 0) {
      notice(Messages.budgetEnded(planned.run(), items.count()));
    }
    if (items.count() > 0 && items.scored().stream().noneMatch(ScoredItem::feasible)) {
      Account.Bound worst =
          Accounts.bounds(design, items, scoring.watch()).stream()
              .max(Comparator.comparingInt(Account.Bound::items))
              .orElseThrow();
      notice(Messages.noneFeasible(planned.run(), items.count(), worst));
    }
  }

  private void notice(Diagnostic diagnostic) {
    conduct.listener().on(new Event.Noticed(diagnostic));
  }

  private void likelihood() {
    if (items.count() > 0) {
      Meter meter = new Meter();
      Chain<?, ?> chain = model.chain(design.steps(), design.given().fixed(), meter);
      double[] ours = bounds(chain, items);
      double[] theirs = plain.count() == 0 ? new double[0] : bounds(chain, plain);
      int times = Math.min(Likelihoods.TIMES, design.steps());
      likelihood = new Likelihood(ours, theirs, times, meter.asked());
    }
  }

  private double[] bounds(Chain<?, ?> chain, Samples samples) {
    return Likelihoods.of(chain, samples.made(), unlimited, draws.stream(LIKELIHOOD_STREAM));
  }

  private Account account() {
    return Accounts.of(
        design, items, plain, scoring.watch(), notes, design.taken(), likelihood, references);
  }

  /** Whether any item was finished. */
  boolean any() {
    return items.count() > 0;
  }

  /** What there is so far. */
  Result result() {
    long until = end == 0 ? conduct.clock().getAsLong() : end;
    List<ScoredItem> all = items.scored();
    List<ScoredItem> valid = all.stream().filter(item -> !Result.dropped(design, item)).toList();
    return new Result(
        planned.run().name(),
        design,
        all,
        design.care().keep().isPresent() && !valid.isEmpty()
            ? Keeping.of(design.care().keep().get(), valid, items.made())
            : valid.stream().map(ScoredItem::number).toList(),
        plain.scored(),
        new Result.Cost(
            forwards.asked(),
            forwards.computed(),
            calls.asked(),
            calls.computed(),
            forwards.largestCall(),
            (until - start) * 1e-9,
            forwards.nanos() * 1e-9),
        ending,
        account());
  }
}
