package svdd.decode;

import svdd.spi.Aim;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.Decoder;
import svdd.spi.ModelHeader;
import svdd.spi.Problem;
import svdd.spi.Refusal;
import svdd.spi.Schedule;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.spi.Steering;
import svdd.type.Type;
import svdd.type.Value.Real;

/**
 * Guidance by gradients: the kernel is moved along the gradient of the reward at what the denoiser
 * expects of the end (numbers: diffusion posterior sampling, Chung et al. 2023, Algorithm 1;
 * letters: Nisonoff et al. 2024, section 3.3).
 *
 * <pre>
 * x ~ prior
 * for t = T..1:
 *   g = gradient of r at E[x[0] | x]    one forward and one backward
 *   x ~ p(x[t-1] | x), moved by scale g
 * return x
 * </pre>
 *
 * <p>Where the reward is {@code log p(y | x[0])} and scale 1 this is classifier guidance. The
 * expected end stands in for all ends, so that the law of the results is biased wherever the reward
 * is curved.
 */
record Guidance() implements Decoder {

  @Override
  public Signature signature() {
    return Signature.of(
        "guidance",
        "Guidance by gradients: every step is moved along the gradient of the reward at the expected"
            + " end. For TorchScript rewards.",
        Parameter.optional(
                "scale", Type.REAL, new Real(1), "how far each step is moved; like 1 / alpha")
            .atLeast(0)
            .overSteps());
  }

  @Override
  public void check(Settings settings, ModelHeader model, int steps, Aim aim) throws Refusal {
    if (aim.requirements()) {
      throw TorchDecodeRefusals.requirements("guidance");
    }
    if (aim.goals() > 1) {
      throw DecodeRefusals.goals("guidance", aim.goals());
    }
    if (aim.noGradient().isPresent()) {
      throw TorchDecodeRefusals.noGradient(aim.noGradient().get());
    }
  }

  @Override
  public Outline outline(Settings settings, ModelHeader model, int steps) {
    return new Outline(
        "guidance, scale " + settings.schedule("scale"),
        1,
        1,
        "1 draw, moved along the gradient,",
        1,
        1,
        "",
        Ends.text(model),
        (long) steps + model.kind().lastForwards(),
        steps,
        steps);
  }

  @Override
  public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
      Settings settings, Problem<S, D> problem) {
    Chain<S, D> chain = problem.chain();
    Steering<S, D> steering = chain.steering().orElseThrow();
    Schedule scale = settings.schedule("scale");
    return (rows, draws) -> {
      S x = chain.prior(rows, draws);
      for (int t = chain.steps(); t > 0; t--) {
        D moved =
            steering.steer(
                x, t, soft -> problem.objective().gradient(soft, rows), scale.at(t, chain.steps()));
        x = chain.draw(x, moved, t, rows, draws);
      }
      return chain.finish(x, chain.denoise(x, 0));
    };
  }
}
