package svdd.model;

import java.util.List;
import svdd.spi.ModelHeader.Kind;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value;

/** How scripts choose the sampler of a Gaussian chain. */
final class SamplerSettings {
  static final String SAMPLER = "sampler";
  static final String ETA = "eta";
  static final String VARIANCE = "variance";

  private static final Type.Choice SAMPLERS = new Type.Choice(SAMPLER, List.of("ddpm", "ddim"));
  private static final Type.Choice VARIANCES = new Type.Choice(VARIANCE, List.of("small", "large"));
  private static final String SAMPLER_DOC =
      "How a step draws: the ancestral way of DDPM, or the way of DDIM with `eta`.";
  private static final String ETA_DOC =
      "Of `sampler = ddim`: how much of DDPM's randomness is kept; above 0, since decoding needs"
          + " draws.";
  private static final String VARIANCE_DOC =
      "Of `sampler = ddpm`: the variance of the true posterior, or the larger one of a step of"
          + " noise.";

  /** Below this share the draws of a step are all but the same. */
  private static final double LEAST_ETA = 1e-6;

  private SamplerSettings() {}

  /** With defaults, for models that are Gaussian. */
  static List<Parameter> defaults() {
    return List.of(
        Parameter.optional(SAMPLER, SAMPLERS, new Value.Word("ddpm"), SAMPLER_DOC),
        Parameter.optional(ETA, Type.REAL, new Value.Real(1), ETA_DOC).in(0, 1),
        Parameter.optional(VARIANCE, VARIANCES, new Value.Word("small"), VARIANCE_DOC));
  }

  /** Without, for models that only their manifest calls Gaussian. */
  static List<Parameter> absent() {
    return List.of(
        Parameter.absent(SAMPLER, SAMPLERS, SAMPLER_DOC),
        Parameter.absent(ETA, Type.REAL, ETA_DOC).in(0, 1),
        Parameter.absent(VARIANCE, VARIANCES, VARIANCE_DOC));
  }

  static Sampler sampler(Settings settings) throws Refusal {
    boolean ddim = settings.has(SAMPLER) && settings.word(SAMPLER).equals("ddim");
    boolean large = settings.has(VARIANCE) && settings.word(VARIANCE).equals("large");
    double eta = settings.has(ETA) ? settings.real(ETA) : 1;
    if (!(eta >= LEAST_ETA)) {
      throw GaussianRefusals.noDraws(eta).about(ETA);
    }
    if (!ddim && eta != 1) {
      throw GaussianRefusals.otherSampler(ETA, "ddim").about(ETA);
    }
    if (ddim && large) {
      throw GaussianRefusals.otherSampler(VARIANCE, "ddpm").about(VARIANCE);
    }
    return new Sampler(eta, large);
  }

  /** Refuses what only Gaussian models have. */
  static void refuse(Settings settings, String title, Kind kind) throws Refusal {
    for (String name : List.of(SAMPLER, ETA, VARIANCE)) {
      if (settings.has(name)) {
        throw GaussianRefusals.notGaussian(name, title, kind).about(name);
      }
    }
  }
}
