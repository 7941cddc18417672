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
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value.Word;

/**
 * Sequential Monte Carlo: the twisted diffusion sampler (Wu et al. 2023, Practical and
 * Asymptotically Exact Conditional Sampling in Diffusion Models, Algorithm 1) with the model itself
 * as proposal, the potentials of {@link Potential} and the tempering of {@link Tempering}:
 *
 * <pre>
 * x[1..P] ~ prior
 * for t = T..1:
 *   tilt[p] = lambda[t] potential(values of p so far) / alpha
 *   w[p]   *= exp(tilt[p] - tilt[p] before)                 at T, where none is before: exp(tilt)
 *   if ESS(w) &lt; ess P:  x ~ resample(w);  w = 1
 *   x[p]    ~ p(x[t-1] | x[p])
 * w[p] *= exp(r(x[p]) / alpha - tilt[p])
 * return x[p*],  p* ~ w                                       or all x, resampled by w
 * </pre>
 *
 * <p>The law of a returned item tends to the tilted law as P grows, and the mean weights estimate
 * {@code E[exp(r / alpha)]} without bias for any P. One forward and one oracle call a particle and
 * step: the value of a state and the kernel from it share the forward, and no denominator is
 * computed again.
 */
record Smc() implements Decoder {

  @Override
  public Signature signature() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(PopulationSettings.particles(20));
    parameters.add(PopulationSettings.ALPHA);
    parameters.add(
        Parameter.optional(
            "potential",
            new Type.Choice("potential", List.of("difference", "max", "sum")),
            new Word("difference"),
            "what a particle is favoured by on its way: its value now, the largest so far, or the"
                + " sum so far; the last weight corrects for it"));
    parameters.addAll(PopulationSettings.RESAMPLED);
    parameters.add(
        Parameter.optional(
                "tempering",
                new Type.Choice("tempering", List.of("none", "fixed", "adaptive")),
                new Word("none"),
                "how much of the value counts at first: all, min((1 + gamma)^i - 1, 1) after i"
                    + " steps, or as much as keeps the effective sample size at `ess`")
            .forms(
                Signature.of(
                    "fixed",
                    "Tempering by a fixed schedule.",
                    Parameter.optional(
                            "gamma", Type.REAL, Tempering.Fixed.GAMMA, "growth of a step")
                        .atLeast(0))));
    parameters.add(PopulationSettings.RETURNS);
    parameters.add(Values.parameter());
    return new Signature(
        "smc",
        parameters,
        "Sequential Monte Carlo: particles that are weighted by their expected reward and resampled"
            + " on the way.");
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    PopulationSettings.checkWeighted("smc", settings);
    Values.of(settings).check(model, steps, aim);
  }

  @Override
  public Optional<String> size() {
    return Optional.of("particles");
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    String potential = settings.word("potential");
    String further = potential.equals("difference") ? "" : ", potential " + potential;
    if (!(Tempering.of(settings) instanceof Tempering.None)) {
      further += ", tempering " + settings.find("tempering").orElseThrow();
    }
    return PopulationOutline.weighted("smc", settings, 1, further, model, steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    int size = settings.integer("particles");
    double alpha = settings.real("alpha");
    Tilt worth = new Tilt(alpha);
    Potential potential = Potential.named(settings.word("potential"));
    Tempering tempering = Tempering.of(settings);
    SoftValue<S, D> value = Values.of(settings).prepare(new Schedule(alpha, alpha), problem);
    return (items, draws) -> {
      Rows rows = PopulationSettings.particles(items, settings);
      Particles particles = PopulationSettings.start(rows, settings, draws, problem.diary());
      double[] tilts = potential.start(rows.count());
      double[] lambda = new double[rows.count() / size];
      S x = chain.prior(rows, draws);
      for (int t = chain.steps(); t > 0; t--) {
        SoftValue.Valued<D> valued = value.of(x, t, rows, draws);
        tilts = potential.then(tilts, worth.of(valued.merits()));
        lambda = tempering.lambda(chain.steps() - t, lambda, particles, tilts);
        particles.weigh(Tempering.times(lambda, tilts), t);
        int[] kept = particles.resample(t);
        x = x.rows(kept);
        tilts = Particles.rows(tilts, kept);
        D d =
            valued.denoised().isPresent()
                ? valued.denoised().get().rows(kept)
                : chain.denoise(x, t);
        x = chain.draw(x, d, t, rows, draws);
      }
      Items ends = chain.finish(x, chain.denoise(x, 0));
      Merits merits = problem.objective().merits(ends, rows);
      particles.end(worth.atEnd(merits, size), merits);
      particles.report(ends);
      return ends.rows(PopulationSettings.returned(particles, items, settings));
    };
  }
}
