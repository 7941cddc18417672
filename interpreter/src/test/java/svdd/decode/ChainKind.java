package svdd.decode;

import svdd.model.GaussianMixture;
import svdd.model.GaussianModel;
import svdd.model.MaskedModel;
import svdd.model.NoiseSchedule;
import svdd.model.Sampler;
import svdd.model.UniformModel;
import svdd.model.UniformSchedule;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.type.Space;

/** A small model of each kind of chain, for what must hold on all of them. */
enum ChainKind {
  MASKED,
  /** The denoiser does not see the time, so that what did not change is not asked again. */
  UNIFORM,
  UNIFORM_TIMED,
  DDPM,
  DDIM;

  static final int STEPS = 6;
  private static final Space STRINGS = Space.tokens(Toy.LENGTH, Toy.SYMBOLS);
  private static final NoiseSchedule NOISE = NoiseSchedule.linear(20, 1e-3, 0.4);

  Model model(boolean sharing) {
    return switch (this) {
      case MASKED -> new MaskedModel(STRINGS, Toy.JOINT, sharing);
      case UNIFORM -> uniform(false, sharing);
      case UNIFORM_TIMED -> uniform(true, sharing);
      case DDPM -> gaussian(new Sampler(1, true), sharing);
      case DDIM -> gaussian(new Sampler(0.5, false), sharing);
    };
  }

  private static Model uniform(boolean seesTime, boolean sharing) {
    Neighbours denoiser = new Neighbours(Toy.LENGTH, Toy.SYMBOLS, seesTime);
    return new UniformModel(STRINGS, UniformSchedule.LINEAR, denoiser, sharing);
  }

  private static Model gaussian(Sampler sampler, boolean sharing) {
    double[][] means = {{-1, 0.5, 0}, {1, 0, -1}};
    double[][] sds = {{0.3, 0.5, 0.4}, {0.6, 0.2, 0.5}};
    GaussianMixture law = GaussianMixture.of(means, sds, new double[] {1, 2});
    return new GaussianModel(Space.vector(3), NOISE, sampler, law, sharing);
  }

  boolean discrete() {
    return this == MASKED || this == UNIFORM || this == UNIFORM_TIMED;
  }

  ModelHeader header() {
    ModelHeader.Kind kind =
        switch (this) {
          case MASKED -> ModelHeader.Kind.MASKED;
          case UNIFORM, UNIFORM_TIMED -> ModelHeader.Kind.UNIFORM;
          case DDPM, DDIM -> ModelHeader.Kind.GAUSSIAN;
        };
    return new ModelHeader(name(), discrete() ? STRINGS : Space.vector(3), kind, STEPS, "host");
  }

  Bench bench(boolean sharing, long seed) {
    return Bench.of(model(sharing), STEPS, reward(0), seed);
  }

  /** A number for every state, more by a constant. */
  Objective reward(double shift) {
    return (items, rows) -> {
      double[] scores = new double[items.count()];
      for (int row = 0; row < scores.length; row++) {
        scores[row] = reward(items, row) + shift;
      }
      return Merits.of(scores);
    };
  }

  private double reward(Items items, int row) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      int at = 3 * row + i;
      sum += Math.sin((i + 1) * (discrete() ? items.tokens()[at] + 0.3 : items.numbers()[at]));
    }
    return sum;
  }
}
