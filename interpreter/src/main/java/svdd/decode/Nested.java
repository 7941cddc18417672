package svdd.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;

/**
 * Nested importance sampling (Naesseth, Lindsten and Schön 2015, Nested Sequential Monte Carlo
 * Methods, Algorithm 1 with importance sampling inside): every particle takes the step of {@link
 * Svdd}, and a weight makes up for the finite number of its candidates.
 *
 * <pre>
 * x[1..P] ~ prior;  v[p] = value(x[p], T);  w[p] = exp(v[p] / alpha)
 * for t = T..1:
 *   if ESS(w) &lt; ess P:  x, v ~ resample(w);  w = 1
 *   y[1..M] ~ p(x[t-1] | x[p])
 *   u[m]    = exp(value(y[m], t - 1) / alpha),  at the end exp(r(y[m]) / alpha)
 *   w[p]   *= mean(u) / exp(v[p] / alpha)
 *   x[p]    = y[m*], v[p] = value of y[m*],  m* ~ u
 * return x[p*],  p* ~ w                        or all x, resampled by w
 * </pre>
 *
 * <p>The law of a returned item tends to the tilted law as P grows, for any M.
 */
record Nested() implements Decoder {

  @Override
  public Signature signature() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(PopulationSettings.particles(10));
    parameters.add(PopulationSettings.candidates(5));
    parameters.add(PopulationSettings.ALPHA);
    parameters.addAll(PopulationSettings.RESAMPLED);
    parameters.add(PopulationSettings.RETURNS);
    parameters.add(Values.parameter());
    return new Signature(
        "nested",
        parameters,
        "Nested importance sampling: particles that each take the step of svdd, weighted so that a"
            + " finite number of candidates leaves no bias.");
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    PopulationSettings.checkWeighted("nested", settings);
    PopulationSettings.checkRows("nested", "particles", settings);
    Values.of(settings).check(model, steps, aim);
  }

  @Override
  public Optional<String> size() {
    return Optional.of("particles");
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    return PopulationOutline.weighted(
        "nested", settings, settings.integer("candidates"), "", model, steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    int size = settings.integer("particles");
    int m = settings.integer("candidates");
    double alpha = settings.real("alpha");
    Tilt worth = new Tilt(alpha);
    SoftValue<S, D> value = Values.of(settings).prepare(new Schedule(alpha, alpha), problem);
    return (items, draws) -> {
      Rows rows = PopulationSettings.particles(items, settings);
      Rows children = rows.repeat(m);
      Particles particles = PopulationSettings.start(rows, settings, draws, problem.diary());
      S x = chain.prior(rows, draws);
      SoftValue.Valued<D> valued = value.of(x, chain.steps(), rows, draws);
      Optional<D> known = valued.denoised();
      particles.weigh(worth.of(valued.merits()), chain.steps());
      S y = x;
      for (int t = chain.steps(); t > 0; t--) {
        int[] kept = particles.resample(t);
        x = x.rows(kept);
        D d = known.isPresent() ? known.get().rows(kept) : chain.denoise(x, t);
        y = chain.draw(x.repeat(m), d.repeat(m), t, children, draws);
        if (t > 1) {
          valued = value.of(y, t - 1, children, draws);
          Merits values = Merits.of(Tilt.values(valued.merits()));
          double[] uniforms = draws.uniforms(rows, t, Purpose.SELECT);
          int[] winners = Selection.pick(values, m, alpha, uniforms);
          double[] u = worth.of(valued.merits());
          particles.weigh(LogMean.of(u, m, 1), Particles.rows(u, winners), t - 1);
          x = y.rows(winners);
          known = valued.denoised().map(e -> e.rows(winners));
        }
      }
      Items ends = chain.finish(y, chain.denoise(y, 0));
      Merits merits = problem.objective().merits(ends, children);
      int[] winners = Selection.pick(merits, m, alpha, draws.uniforms(rows, 1, Purpose.SELECT));
      particles.end(LogMean.of(worth.atEnd(merits, size * m), m, 1), merits.rows(winners));
      Items last = ends.rows(winners);
      particles.report(last);
      return last.rows(PopulationSettings.returned(particles, items, settings));
    };
  }
}
