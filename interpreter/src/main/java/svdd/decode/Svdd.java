package svdd.decode;

import java.util.List;
import java.util.Optional;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.tensor.Draws;
import svdd.tensor.Draws.Purpose;
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value.Bool;
import svdd.type.Value.Int;
import svdd.type.Value.Real;
import svdd.type.Value.Word;

/**
 * SVDD, soft value-based decoding (Li et al. 2024, Derivative-Free Guidance in Continuous and
 * Discrete Diffusion Models with Soft Value-Based Decoding, Algorithm 1):
 *
 * <pre>
 * x ~ prior                             tilt_prior: chosen like y below, among M of the prior
 * for t = T..1:
 *   y[1..M] ~ p(x[t-1] | x)             one forward gives the kernel, M draws from it
 *   s[m]    = value(y[m], t - 1)
 *   x       = y[m*],  m* ~ softmax(s / alpha), or argmax s for alpha = 0
 * return x
 * </pre>
 *
 * <p>The forward of the winner is carried to the next step: M forwards a step, not M + 1. With
 * {@code block = b} the candidates go b steps before one is chosen (CoDe, Singh et al. 2025, arXiv
 * 2502.00968, Algorithm 1): b = 1 is SVDD, b = T the best of M samples. With {@code replace} items
 * are drawn anew among each other ({@link Replacement}).
 */
record Svdd() implements Decoder {
  private static final Type.Choice SELECT = new Type.Choice("select", List.of("argmax", "softmax"));
  private static final Type.Choice LAST_STEP =
      new Type.Choice("last_step", List.of("select", "draw", "argmax"));

  @Override
  public Signature signature() {
    return Signature.of(
        "svdd",
        "Soft value-based decoding: at every step draws candidates from the model and keeps the one"
            + " whose expected reward is best.",
        Values.parameter(),
        Parameter.optional("candidates", Type.INT, new Int(10), "draws at each step")
            .in(1, 1_000_000)
            .overSteps(),
        Parameter.optional(
                "alpha",
                Type.REAL,
                new Real(0),
                "how far to stay with the model: 0 takes the best candidate, above 0 one is drawn"
                    + " with probability softmax(value / alpha)")
            .atLeast(0)
            .overSteps(),
        Parameter.absent(
            "select",
            SELECT,
            "whether the best candidate is taken or one is drawn; left out, alpha says which"),
        Parameter.optional("block", Type.INT, new Int(1), "steps between two choices")
            .in(1, 1_000_000),
        Parameter.optional(
                "replace",
                Type.REAL,
                new Real(0),
                "the share of the worst items that make way for others of their group in each step")
            .in(0, 0.9),
        Parameter.optional("group", Type.INT, new Int(32), "items among which `replace` compares")
            .in(1, 1_000_000),
        Parameter.optional(
            "tilt_prior",
            Type.BOOL,
            new Bool(false),
            "whether the start of the chain is chosen among candidates too"),
        Parameter.optional(
            "last_step",
            LAST_STEP,
            new Word("select"),
            "what the last step does: select like the others, draw once, or fill in the likeliest"));
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    Schedule alpha = settings.schedule("alpha");
    boolean zero = alpha.from() == 0 || alpha.to() == 0;
    if (zero && settings.has("select") && settings.word("select").equals("softmax")) {
      throw DecodeRefusals.softmaxWithoutAlpha();
    }
    Values.of(settings).check(model, steps, aim);
  }

  @Override
  public Optional<String> size() {
    return Optional.of("candidates");
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    return SvddOutline.of(settings, model, steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    Pace pace = Pace.of(settings, problem.chain().steps());
    SoftValue<S, D> value = Values.of(settings).prepare(pace.alpha(), problem);
    Search<S, D> search = new Search<>(problem, pace, value, Replacement.of(settings));
    boolean tilts = settings.bool("tilt_prior");
    boolean draws = settings.word("last_step").equals("draw");
    return (rows, numbers) -> search.decode(rows, numbers, tilts, draws);
  }

  /** What is kept of each item. */
  private record Kept<S, D>(S x, D d) {}

  private record Search<S extends Batch<S>, D extends Batch<D>>(
      Problem<S, D> problem, Pace pace, SoftValue<S, D> value, Replacement replacement) {

    Items decode(Rows rows, Draws draws, boolean tilts, boolean drawsLast) {
      Chain<S, D> chain = problem.chain();
      Kept<S, D> kept = tilts ? tilted(rows, draws) : plain(rows, draws);
      for (int t = pace.steps(), next; t > pace.end(); t = next) {
        next = pace.next(t);
        int m = pace.candidates(t);
        S y = walk(kept.x.repeat(m), kept.d.repeat(m), t, next, rows.repeat(m), draws);
        kept = keep(y, next, t, rows, draws);
      }
      if (pace.end() == 0) {
        return chain.finish(kept.x, kept.d);
      }
      if (!drawsLast) {
        return chain.estimate(kept.x, kept.d, 1);
      }
      S x = chain.draw(kept.x, kept.d, 1, rows, draws);
      return chain.finish(x, chain.denoise(x, 0));
    }

    private Kept<S, D> plain(Rows rows, Draws draws) {
      S x = problem.chain().prior(rows, draws);
      return new Kept<>(x, problem.chain().denoise(x, pace.steps()));
    }

    /** The start, chosen among draws of the prior. */
    private Kept<S, D> tilted(Rows rows, Draws draws) {
      int m = pace.candidates(pace.steps());
      S y = problem.chain().prior(rows.repeat(m), draws);
      return keep(y, pace.steps(), pace.steps() + 1, rows, draws);
    }

    /** Goes from time t to time next without a choice. */
    private S walk(S x, D d, int t, int next, Rows candidates, Draws draws) {
      Chain<S, D> chain = problem.chain();
      S y = chain.draw(x, d, t, candidates, draws);
      for (int u = t - 1; u > next; u--) {
        y = chain.draw(y, chain.denoise(y, u), u, candidates, draws);
      }
      return y;
    }

    /** Chooses among candidates at time next, by the random numbers of step t. */
    private Kept<S, D> keep(S y, int next, int t, Rows rows, Draws draws) {
      int m = pace.candidates(t);
      SoftValue.Valued<D> valued = value.of(y, next, rows.repeat(m), draws);
      double[] uniforms = draws.uniforms(rows, t, Purpose.SELECT);
      int[] picked = Selection.pick(valued.merits(), m, pace.alpha(t), uniforms);
      int[] winners =
          replacement.replaced(valued.merits(), picked, next, rows, draws, pace.alpha(t));
      S x = y.rows(winners);
      problem.diary().kept(rows, next, valued.merits().rows(winners).score());
      D d =
          valued.denoised().isPresent()
              ? valued.denoised().get().rows(winners)
              : problem.chain().denoise(x, next);
      return new Kept<>(x, d);
    }
  }
}
