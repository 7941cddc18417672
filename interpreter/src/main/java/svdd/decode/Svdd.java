package svdd.decode;

import java.util.List;
import java.util.Optional;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Enumeration;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;
import svdd.type.Numbers;
import svdd.type.Type;
import svdd.type.Value.Int;
import svdd.type.Value.Real;
import svdd.type.Value.Word;

/**
 * SVDD, soft value-based decoding (Li et al. 2024, Derivative-Free Guidance in Continuous and
 * Discrete Diffusion Models with Soft Value-Based Decoding, Algorithm 1):
 *
 * <pre>
 * x ~ prior
 * for t = T..1:
 *   y[1..M] ~ p(x[t-1] | x)             one forward gives the kernel, M draws from it
 *   s[m]    = value(y[m], t - 1)
 *   x       = y[m*],  m* ~ softmax(s / alpha), or argmax s for alpha = 0
 * return x
 * </pre>
 *
 * <p>The forward of the winner is carried to the next step: M forwards a step, not M + 1.
 */
record Svdd() implements Decoder {
  private static final Type.Choice VALUE =
      new Type.Choice("value", List.of("posterior_mean", "state", "exact"));
  private static final Type.Choice LAST_STEP =
      new Type.Choice("last_step", List.of("select", "draw", "argmax"));

  @Override
  public Signature signature() {
    return Signature.of(
        "svdd",
        "Soft value-based decoding: at every step draws candidates from the model and keeps the one"
            + " whose expected reward is best.",
        Parameter.optional(
            "value",
            VALUE,
            new Word("posterior_mean"),
            "how a candidate is valued: the reward of its posterior mean, of the candidate itself,"
                + " or its exact soft value where all states can be listed"),
        Parameter.optional("candidates", Type.INT, new Int(10), "draws at each step")
            .in(1, 1_000_000),
        Parameter.optional(
                "alpha",
                Type.REAL,
                new Real(0),
                "how far to stay with the model: 0 takes the best candidate, above 0 one is drawn"
                    + " with probability softmax(value / alpha)")
            .atLeast(0),
        Parameter.optional(
            "last_step",
            LAST_STEP,
            new Word("select"),
            "what the last step does: select like the others, draw once, or fill in the likeliest"));
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    if (!settings.word("value").equals("exact")) {
      return;
    }
    if (aim.requirements()) {
      throw DecodeRefusals.exactWithRequirements();
    }
    if (!Enumeration.fits(model.kind(), model.space(), steps)) {
      throw DecodeRefusals.tooManyStates(model, steps);
    }
  }

  @Override
  public Optional<String> size() {
    return Optional.of("candidates");
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    int m = settings.integer("candidates");
    double alpha = settings.real("alpha");
    String value = settings.word("value");
    String last = settings.word("last_step");
    long selected = last.equals("select") ? steps : steps - 1L;
    boolean denoises = value.equals("posterior_mean");
    long plain = steps - selected - (last.equals("argmax") ? 1 : 0);
    // the denoiser is asked once at each time, of all candidates where they are valued by it
    long asked = 1 + (denoises ? selected * m : selected) + plain;
    long spared = model.kind().lastForwards() == 1 ? 0 : denoises && plain == 0 ? m : 1;
    long forwards = asked - spared;
    String summary =
        "svdd, %s, %d candidate%s, alpha %s"
            .formatted(words(value), m, m == 1 ? "" : "s", Numbers.text(alpha));
    String choice =
        alpha == 0 ? "best of " + m : "softmax of " + m + " at alpha " + Numbers.text(alpha);
    return new Outline(
        last.equals("select") ? summary : summary + ", last step " + last,
        1,
        m,
        m == 1 ? "1 candidate" : m + " candidates",
        denoises ? m : 1,
        value.equals("exact") ? 0 : m,
        choice,
        Ends.text(model),
        forwards,
        value.equals("exact") ? 0 : selected * m,
        steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    int m = settings.integer("candidates");
    double alpha = settings.real("alpha");
    String last = settings.word("last_step");
    int end = last.equals("select") ? 0 : 1;
    SoftValue<S, D> value = value(settings, chain, problem.objective());
    return (rows, draws) -> {
      Rows candidates = rows.repeat(m);
      S x = chain.prior(rows, draws);
      D d = chain.denoise(x, chain.steps());
      for (int t = chain.steps(); t > end; t--) {
        S y = chain.draw(x.repeat(m), d.repeat(m), t, candidates, draws);
        SoftValue.Valued<D> valued = value.of(y, t - 1, candidates);
        double[] uniforms = draws.uniforms(rows, t, Purpose.SELECT);
        int[] winners = Selection.pick(valued.merits(), m, alpha, uniforms);
        x = y.rows(winners);
        d =
            valued.denoised().isPresent()
                ? valued.denoised().get().rows(winners)
                : chain.denoise(x, t - 1);
      }
      if (last.equals("draw")) {
        x = chain.draw(x, d, 1, rows, draws);
        d = chain.denoise(x, 0);
      }
      return chain.finish(x, d);
    };
  }

  private static <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> value(
      Settings settings, Chain<S, D> chain, Objective objective) {
    return switch (settings.word("value")) {
      case "posterior_mean" -> SoftValue.posteriorMean(chain, objective);
      case "state" -> SoftValue.state(chain, objective);
      case "exact" -> SoftValue.exact(chain, objective, settings.real("alpha"));
      default -> throw new IllegalArgumentException(settings.word("value"));
    };
  }

  private static String words(String value) {
    return value.equals("exact") ? "exact value" : value.replace('_', ' ');
  }
}
