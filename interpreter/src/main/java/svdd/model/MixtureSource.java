package svdd.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import svdd.type.Value;

/**
 * {@code mixture(means = [[-4], [4]])}: normal laws and their mixtures, as a Gaussian diffusion
 * with its exact denoiser; {@code gaussian(mean = [0.3], sd = [0.8])} is one with one component.
 */
final class MixtureSource implements ModelSource {
  private static final int STEPS = 50;
  private static final int MOST_STEPS = 100_000;
  private static final Value.Range BETA = new Value.Range(1e-4, 0.2);

  private final Signature signature;

  private MixtureSource(String name, String doc, List<Parameter> law) {
    List<Parameter> parameters = new ArrayList<>(law);
    parameters.add(
        Parameter.optional(
                "noise_steps",
                Type.INT,
                new Value.Int(STEPS),
                "How many steps of noise it was made with; a design may take fewer.")
            .in(1, MOST_STEPS));
    parameters.add(
        Parameter.optional(
            "beta",
            Type.RANGE,
            BETA,
            "The share of variance that the first and the last step of noise replace."));
    parameters.addAll(SamplerSettings.defaults());
    this.signature = new Signature(name, parameters, doc);
  }

  static MixtureSource gaussian() {
    return new MixtureSource(
        "gaussian",
        "Independent normal numbers, as a Gaussian diffusion with its exact denoiser.",
        List.of(
            Parameter.required("mean", new Type.ListOf(Type.REAL), "The mean of each number."),
            Parameter.optional(
                "sd",
                new Type.ListOf(Type.REAL),
                many(new Value.Real(1)),
                "The standard deviation of each number, or one for all.")));
  }

  static MixtureSource mixture() {
    Type lists = new Type.ListOf(new Type.ListOf(Type.REAL));
    return new MixtureSource(
        "mixture",
        "A mixture of normal laws with independent numbers, as a Gaussian diffusion with its exact"
            + " denoiser.",
        List.of(
            Parameter.required("means", lists, "The means of each component, a list for each."),
            Parameter.optional(
                "sds",
                lists,
                many(many(new Value.Real(1))),
                "The standard deviations, a list for each component or one for all of them; a list"
                    + " has a number for each mean or one for all of them."),
            Parameter.absent(
                "weights",
                new Type.ListOf(Type.REAL),
                "How frequent each component is; equal where left out.")));
  }

  private static Value many(Value one) {
    return new Value.Many(List.of(one));
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public ModelHeader header(Settings settings) throws Refusal {
    GaussianMixture law = law(settings);
    schedule(settings);
    SamplerSettings.sampler(settings);
    Space space = Space.vector(law.means()[0].length);
    int components = law.means().length;
    int steps = settings.integer("noise_steps");
    String title =
        signature.name() + "(" + (components == 1 ? "" : components + " in ") + space + ")";
    return new ModelHeader(title, space, ModelHeader.Kind.GAUSSIAN, steps, "host", steps);
  }

  @Override
  public Model open(Settings settings, Resources resources) throws Refusal {
    return new GaussianModel(
        header(settings).space(),
        schedule(settings),
        SamplerSettings.sampler(settings),
        law(settings));
  }

  private static NoiseSchedule schedule(Settings settings) throws Refusal {
    Value.Range beta = settings.range("beta");
    if (!(beta.low() > 0 && beta.high() < 1)) {
      throw GaussianRefusals.beta(beta.low(), beta.high()).about("beta");
    }
    return NoiseSchedule.linear(settings.integer("noise_steps"), beta.low(), beta.high());
  }

  private static GaussianMixture law(Settings settings) throws Refusal {
    if (settings.has("mean")) {
      double[][] mean = {settings.reals("mean")};
      double[][] sd = {settings.reals("sd")};
      return law("mean", mean, "sd", sd, new double[] {1});
    }
    double[][] means = settings.lists("means");
    double[] weights = new double[means.length];
    Arrays.fill(weights, 1);
    if (settings.has("weights")) {
      weights = settings.reals("weights");
      if (weights.length != means.length) {
        String wanted = "one for each of the " + means.length + " components";
        throw GaussianRefusals.counts("`weights`", weights.length, wanted).about("weights");
      }
      for (double weight : weights) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
          throw GaussianRefusals.neverOccurs(weight).about("weights");
        }
      }
    }
    return law("means", means, "sds", settings.lists("sds"), weights);
  }

  private static GaussianMixture law(
      String meansName, double[][] means, String sdsName, double[][] sds, double[] weights)
      throws Refusal {
    if (means.length == 0 || means[0].length == 0) {
      throw GaussianRefusals.counts("`" + meansName + "`", 0, "at least one").about(meansName);
    }
    int length = means[0].length;
    for (double[] mean : means) {
      for (double number : mean) {
        if (!(Math.abs(number) <= GaussianRefusals.LARGEST)) {
          throw GaussianRefusals.tooLarge(meansName, number).about(meansName);
        }
      }
      if (mean.length != length) {
        String wanted = "as many as the first, " + length;
        throw GaussianRefusals.counts("A list of `" + meansName + "`", mean.length, wanted)
            .about(meansName);
      }
    }
    if (sds.length != 1 && sds.length != means.length) {
      throw GaussianRefusals.lists(sds.length, means.length).about(sdsName);
    }
    double[][] all = new double[means.length][];
    for (int k = 0; k < means.length; k++) {
      double[] some = sds[sds.length == 1 ? 0 : k];
      if (some.length != 1 && some.length != length) {
        String wanted = length == 1 ? "1" : "1 or " + length;
        throw GaussianRefusals.counts("A list of `" + sdsName + "`", some.length, wanted)
            .about(sdsName);
      }
      positive(sdsName, some);
      all[k] = some.length == length ? some : new double[length];
      if (some.length != length) {
        Arrays.fill(all[k], some[0]);
      }
    }
    return GaussianMixture.of(means, all, weights);
  }

  private static void positive(String setting, double[] numbers) throws Refusal {
    for (double number : numbers) {
      if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
        throw GaussianRefusals.notPositive(setting, number).about(setting);
      }
    }
  }
}
