package svdd.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.reward.Evaluator;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Failure;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/** Measures how long forwards and rewards take; each model and each set of rewards once. */
final class Stopwatch {
  private static final int ROWS = 16;
  private static final int STEPS = 4;

  private final Resources resources;
  private final Map<ModelUse, Probe> models = new HashMap<>();
  private final Map<List<Term>, Double> rewards = new HashMap<>();

  Stopwatch(int threads) {
    resources = new Resources(threads);
  }

  /**
   * A model that was tried.
   *
   * @param seconds for a row denoised
   * @param first what it made in one try
   * @param second what it made in another
   */
  private record Probe(double seconds, Items first, Items second) {}

  /** The time of forwards alone. */
  Pace forwards(Design design) throws Refusal {
    return new Pace(probed(design.model()).seconds(), 0);
  }

  /** The time of forwards and of rewards, which are opened for it. */
  Pace whole(Design design) throws Refusal {
    Probe probe = probed(design.model());
    List<Term> terms = new ArrayList<>();
    design.goals().forEach(goal -> terms.add(goal.term()));
    design.requirements().forEach(line -> terms.add(line.shortfall()));
    design.wanted().preferences().forEach(line -> terms.add(line.shortfall()));
    Double call = rewards.get(terms);
    if (call == null) {
      call = terms.isEmpty() ? 0.0 : seconds(terms, probe, design);
      rewards.put(terms, call);
    }
    return new Pace(probe.seconds(), call);
  }

  private Probe probed(ModelUse use) throws Refusal {
    Probe probe = models.get(use);
    if (probe == null) {
      probe = probe(use);
      models.put(use, probe);
    }
    return probe;
  }

  private Probe probe(ModelUse use) throws Refusal {
    try (Model model = use.source().open(use.settings(), resources)) {
      Items first = samples(model.chain(STEPS, new Meter()), 0);
      Meter meter = new Meter();
      Items second = samples(model.chain(STEPS, meter), 1);
      double seconds = meter.computed() == 0 ? 0 : meter.nanos() * 1e-9 / meter.computed();
      return new Probe(seconds, first, second);
    } catch (Refusal refusal) {
      throw refusal.place().isPresent() ? refusal : refusal.at(use.span());
    } catch (Failure failure) {
      throw failure.refusal().at(use.span());
    }
  }

  /** A few plain samples, whose states differ, so that few forwards are shared. */
  private static <S extends Batch<S>, D extends Batch<D>> Items samples(
      Chain<S, D> chain, long seed) {
    Rows rows = Rows.items(0, ROWS);
    Draws draws = new Draws(seed);
    S states = chain.prior(rows, draws);
    D denoised = chain.denoise(states, chain.steps());
    for (int t = chain.steps(); t > 0; t--) {
      states = chain.draw(states, denoised, t, rows, draws);
      denoised = chain.denoise(states, t - 1);
    }
    return chain.finish(states, denoised);
  }

  private double seconds(List<Term> terms, Probe probe, Design design) throws Refusal {
    try (Evaluator evaluator = Evaluator.open(terms, resources)) {
      evaluator.numbers(terms, probe.first().rows(probe.first().distinct().first()));
      int[] distinct = probe.second().distinct().first();
      Items items = probe.second().rows(distinct);
      long start = System.nanoTime();
      evaluator.numbers(terms, items);
      return (System.nanoTime() - start) * 1e-9 / distinct.length;
    } catch (Refusal refusal) {
      throw refusal.place().isPresent() ? refusal : refusal.at(design.span());
    }
  }
}
