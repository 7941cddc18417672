package svdd.model;

import java.util.Arrays;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Space;
import svdd.type.Type;

/** {@code iid(DNA[8])}: independent letters, as a diffusion with its exact posterior. */
final class IidSource implements ModelSource {
  private static final Signature SIGNATURE =
      Signature.of(
          "iid",
          "A background model whose positions are independent, as a diffusion with its exact posterior.",
          Parameter.required("space", Type.SPACE, "What it makes, such as `DNA[8]`."),
          Parameter.absent(
              "weights",
              new Type.ListOf(Type.REAL),
              "How frequent each letter is, in the order of the alphabet; equal where left out."),
          BackgroundNoise.PARAMETER);

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public ModelHeader header(Settings settings) throws Refusal {
    Space space = settings.space("space");
    if (!space.sized()) {
      throw ModelRefusals.noSize(space).about("space");
    }
    weights(settings, space.symbols());
    BackgroundNoise noise = BackgroundNoise.of(settings);
    String title = "iid(" + space + noise.title() + ")";
    return new ModelHeader(title, space, noise.kind(), BackgroundNoise.STEPS, "host");
  }

  @Override
  public Model open(Settings settings, Resources resources) throws Refusal {
    Space space = header(settings).space();
    Background law = new IidLaw(space.positions(), weights(settings, space.symbols()));
    return BackgroundNoise.of(settings).model(space, law);
  }

  private static double[] weights(Settings settings, int symbols) throws Refusal {
    double[] weights = new double[symbols];
    Arrays.fill(weights, 1);
    if (settings.has("weights")) {
      weights = settings.reals("weights");
      if (weights.length != symbols) {
        throw ModelRefusals.weightCount(weights.length, symbols).about("weights");
      }
      for (double weight : weights) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
          throw ModelRefusals.weight(weight).about("weights");
        }
      }
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }
}
