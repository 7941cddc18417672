package svdd.decode;

import java.util.List;
import java.util.Optional;
import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Merits;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.spi.Steering;
import svdd.tensor.Draws;
import svdd.tensor.Rows;
import svdd.type.Type;
import svdd.type.Value.Int;
import svdd.type.Value.Word;

/**
 * SVDD-PM: the reward of the posterior mean, {@code v_t(x) ~ r(E[x_0 | x_t = x])} (Li et al. 2024,
 * Algorithm 2, eq. 8). Letters have no mean; in its place stand the likeliest letters, k items
 * drawn position by position from the denoiser's belief and combined by {@code alpha log mean exp(r
 * / alpha)}, or the belief itself, for rewards that score probabilities.
 */
record PosteriorMean() implements Valuation {
  private static final Signature SAMPLE =
      Signature.of(
          "sample",
          "items drawn from what the denoiser believes",
          Parameter.optional("k", Type.INT, new Int(4), "how many").in(1, 10_000));

  @Override
  public Signature signature() {
    return Signature.of(
        "posterior_mean",
        "the reward of its posterior mean",
        Parameter.optional(
                "xhat",
                new Type.Choice("xhat", List.of("argmax", "sample", "soft")),
                new Word("argmax"),
                "what stands for the mean of letters: the likeliest ones, items drawn from what the"
                    + " denoiser believes, or the probabilities themselves")
            .forms(SAMPLE));
  }

  @Override
  public String text(Settings settings) {
    return switch (settings.word("xhat")) {
      case "sample" -> "posterior mean of %d guess%s".formatted(k(settings), plural(k(settings)));
      case "soft" -> "soft posterior mean";
      default -> "posterior mean";
    };
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    String xhat = settings.word("xhat");
    if (!xhat.equals("argmax") && model.kind() == ModelHeader.Kind.GAUSSIAN) {
      throw DecodeRefusals.xhatOfNumbers(xhat, model);
    }
    if (xhat.equals("soft") && aim.notSoft().isPresent()) {
      throw DecodeRefusals.notSoft(aim.notSoft().get());
    }
  }

  @Override
  public Cost cost(Settings settings, ModelHeader.Kind kind, int t) {
    int k = settings.word("xhat").equals("sample") && t > 0 ? k(settings) : 1;
    return new Cost(true, k, 0, k, 0);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> SoftValue<S, D> prepare(
      Settings settings, Schedule alpha, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    Objective objective = problem.objective();
    Guess<S, D> guess =
        switch (settings.word("xhat")) {
          case "argmax" ->
              (x, d, t, rows, draws) -> objective.merits(chain.estimate(x, d, t), rows);
          case "sample" -> sampled(k(settings), alpha, chain, objective);
          case "soft" -> soft(chain, objective);
          default -> throw new IllegalArgumentException(settings.word("xhat"));
        };
    return (x, t, rows, draws) -> {
      D d = chain.denoise(x, t);
      Merits merits =
          t == 0 ? objective.merits(chain.finish(x, d), rows) : guess.merits(x, d, t, rows, draws);
      return new SoftValue.Valued<>(merits, Optional.of(d));
    };
  }

  private interface Guess<S, D> {
    Merits merits(S x, D d, int t, Rows rows, Draws draws);
  }

  private static <S extends Batch<S>, D extends Batch<D>> Guess<S, D> sampled(
      int k, Schedule alpha, Chain<S, D> chain, Objective objective) {
    return (x, d, t, rows, draws) -> {
      Rows guesses = rows.repeat(k);
      Merits merits =
          objective.merits(chain.guess(x.repeat(k), d.repeat(k), t, guesses, draws), guesses);
      return LogMean.of(merits, k, Valuation.alpha(alpha, t, chain.steps()));
    };
  }

  private static <S extends Batch<S>, D extends Batch<D>> Guess<S, D> soft(
      Chain<S, D> chain, Objective objective) {
    Steering<S, D> belief = chain.steering().orElseThrow();
    return (x, d, t, rows, draws) -> objective.merits(belief.soft(x, d, t), rows);
  }

  private static int k(Settings settings) {
    return settings.settings("xhat").integer("k");
  }

  private static String plural(int k) {
    return k == 1 ? "" : "es";
  }
}
