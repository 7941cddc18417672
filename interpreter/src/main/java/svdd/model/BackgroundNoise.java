package svdd.model;

import java.util.List;
import svdd.spi.Model;
import svdd.spi.ModelHeader.Kind;
import svdd.spi.Settings;
import svdd.spi.Signature.Parameter;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** Which noise a background model is a diffusion of, with its exact posterior. */
enum BackgroundNoise {
  MASK(Kind.MASKED),
  UNIFORM(Kind.UNIFORM);

  static final int STEPS = 128;

  static final Parameter PARAMETER =
      Parameter.optional(
          "noise",
          new Type.Choice("noise", List.of("mask", "uniform")),
          new Value.Word("mask"),
          "What the noise of the diffusion does: opens positions, or puts any letter there.");

  private final Kind kind;

  BackgroundNoise(Kind kind) {
    this.kind = kind;
  }

  static BackgroundNoise of(Settings settings) {
    return settings.has("noise") && settings.word("noise").equals("uniform") ? UNIFORM : MASK;
  }

  Kind kind() {
    return kind;
  }

  /** What a title says of it. */
  String title() {
    return this == MASK ? "" : ", noise = uniform";
  }

  Model model(Space space, Background law) {
    return switch (this) {
      case MASK -> new MaskedModel(space, new MaskedPosterior(law));
      case UNIFORM ->
          new UniformModel(
              space, UniformSchedule.COSINE, UniformPosterior.of(law, UniformSchedule.COSINE));
    };
  }
}
