package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import svdd.model.GaussianMixture;
import svdd.model.GaussianModel;
import svdd.model.MaskedModel;
import svdd.model.ModelSources;
import svdd.model.NoiseSchedule;
import svdd.model.OracleSource;
import svdd.model.Sampler;
import svdd.source.DiskFolder;
import svdd.spi.Aim;
import svdd.spi.Decoder;
import svdd.spi.Failure;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Objective;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.tensor.Rows;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/**
 * Guidance against closed forms. The rewards are TorchScript networks, which
 * tools/oracles/make_test_torch.py describes.
 */
class GuidanceTest {
  private static final Space DNA8 = Space.of(Alphabet.DNA, 8);
  private static final NoiseSchedule SCHEDULE = NoiseSchedule.linear(50, 1e-4, 0.2);
  private static final double MEAN = 0.3;
  private static final double SD = 0.8;

  private record Sloping(Reward reward) implements Objective {
    @Override
    public Merits merits(Items items, Rows rows) {
      try {
        return Merits.of(reward.score(items));
      } catch (Refusal refusal) {
        throw new Failure(refusal);
      }
    }

    @Override
    public double[] gradient(Items items, Rows rows) {
      try {
        return reward.gradient(items);
      } catch (Refusal refusal) {
        throw new Failure(refusal);
      }
    }
  }

  private static Reward oracle(String file, Space space) throws Refusal {
    Path folder = Path.of("src", "test", "resources", "svdd", "model");
    Settings settings =
        new Settings(
            Map.of(
                "file", new Value.File(new DiskFolder(folder), file),
                "scores", new Value.Area(space)));
    return new OracleSource().open(settings, new Resources(1));
  }

  private static Settings scale(double scale) {
    return new Settings(Map.of("scale", new Value.Real(scale)));
  }

  /**
   * A sum of a weight for each letter: the gradient is the weights, whatever the state, so that
   * each position has the law p[a] exp(scale w[a]) / Z, the tilted law itself. A frequency of 4,000
   * chains has a standard deviation of at most .008; 32 of them stay within four.
   */
  @Test
  void lettersFollowTheTiltedKernel() throws Exception {
    int chains = 4000;
    double scale = 0.05;
    double[] p = {0.4, 0.3, 0.2, 0.1};
    Model model = new MaskedModel(DNA8, Iid.of(p));
    try (Reward reward = oracle("weighted.pt", DNA8)) {
      Bench bench = Bench.of(model, 16, new Sloping(reward), 11);
      Items items = bench.run(new Guidance(), scale(scale), chains);
      for (int position = 0; position < 8; position++) {
        double[] found = new double[4];
        for (int row = 0; row < chains; row++) {
          found[items.tokens()[row * 8 + position]] += 1.0 / chains;
        }
        double z = 0;
        for (int a = 0; a < 4; a++) {
          z += p[a] * Math.exp(scale * 10 * a);
        }
        for (int a = 0; a < 4; a++) {
          double tilted = p[a] * Math.exp(scale * 10 * a) / z;
          double sd = Math.sqrt(tilted * (1 - tilted) / chains);
          assertThat(found[a]).isCloseTo(tilted, within(4 * sd));
        }
      }
    }
  }

  /** The law of one number of a chain: normal at every time. */
  private record Normal(double mean, double variance) {}

  /**
   * The guided chain, written down once more. With {@code m(x) = a x + b} the mean of the end and a
   * reward of slope {@code g0 + g1 m}, the moved mean is {@code m + scale (1 - abar) / sqrt(abar) a
   * (g0 + g1 m)}, which is linear in x, so that normal stays normal.
   */
  private static Normal closedForm(double scale, double g0, double g1) {
    Normal law = new Normal(0, 1);
    for (int t = 50; t > 0; t--) {
      double now = SCHEDULE.signal()[t];
      double next = SCHEDULE.signal()[t - 1];
      double gain = Math.sqrt(now) * SD * SD / (now * SD * SD + 1 - now);
      double shift = MEAN - gain * Math.sqrt(now) * MEAN;
      double far = scale * (1 - now) / Math.sqrt(now) * gain;
      double slope = gain * (1 + far * g1);
      double start = shift * (1 + far * g1) + far * g0;
      double beta = 1 - now / next;
      double pull = Math.sqrt(next) * beta / (1 - now);
      double keep = Math.sqrt(now / next) * (1 - next) / (1 - now);
      double whole = pull * slope + keep;
      double variance = beta * (1 - next) / (1 - now);
      law = new Normal(whole * law.mean + pull * start, whole * whole * law.variance + variance);
    }
    return law;
  }

  private static Normal sampled(String file, double scale, int chains) throws Refusal {
    Model model =
        new GaussianModel(
            Space.vector(1),
            SCHEDULE,
            Sampler.DDPM,
            GaussianMixture.of(new double[][] {{MEAN}}, new double[][] {{SD}}, new double[] {1}));
    try (Reward reward = oracle(file, Space.vector(1))) {
      Bench bench = Bench.of(model, 50, new Sloping(reward), 12);
      double[] x = bench.run(new Guidance(), scale(scale), chains).numbers();
      double mean = 0;
      double square = 0;
      for (double each : x) {
        mean += each / chains;
        square += each * each / chains;
      }
      return new Normal(mean, square - mean * mean);
    }
  }

  private static void agree(Normal found, Normal law, int chains) {
    double sd = Math.sqrt(law.variance / chains);
    assertThat(found.mean).isCloseTo(law.mean, within(4 * sd));
    double ofVariance = law.variance * Math.sqrt(2.0 / chains);
    assertThat(found.variance).isCloseTo(law.variance, within(4 * ofVariance));
  }

  /**
   * For a linear reward the mean of the end loses nothing: the mean is that of the tilted law of
   * the data. The chain's own law is a little narrower than the data's, and stays so.
   */
  @Test
  void aLinearRewardShiftsTheMean() throws Exception {
    int chains = 4000;
    Normal law = closedForm(2, 0.6, 0);
    agree(sampled("slope.pt", 2, chains), law, chains);
    Normal plain = closedForm(0, 0, 0);
    assertThat(law.mean).isCloseTo(MEAN + 2 * 0.6 * SD * SD, within(0.01));
    assertThat(law.variance).isCloseTo(plain.variance, within(1e-9));
  }

  /**
   * For a quadratic one what the end may still do is left out: the chain comes too close to the
   * target, and too narrow, as is known of guidance at the posterior mean.
   */
  @Test
  void aQuadraticRewardIsFollowedTooFar() throws Exception {
    int chains = 4000;
    double scale = 1;
    Normal law = closedForm(scale, 4, -2);
    agree(sampled("bowl.pt", scale, chains), law, chains);
    double precision = 1 / (SD * SD) + 2 * scale;
    double tilted = (MEAN / (SD * SD) + 2 * 2 * scale) / precision;
    assertThat(law.mean).isGreaterThan(tilted);
    assertThat(law.variance).isLessThan(1 / precision);
  }

  @Test
  void aScaleOfNothingIsThePlainChain() throws Exception {
    Model model = new MaskedModel(DNA8, Iid.of(0.4, 0.3, 0.2, 0.1));
    try (Reward reward = oracle("weighted.pt", DNA8)) {
      Bench bench = Bench.of(model, 16, new Sloping(reward), 13);
      assertThat(bench.run(new Guidance(), scale(0), 50).tokens())
          .isEqualTo(bench.run(new Pretrained(), Settings.NONE, 50).tokens());
    }
  }

  /** One forward a step, and what did not change is not asked again: as the plain chain does. */
  @Test
  void itCostsOneForwardAStep() throws Exception {
    try (Reward reward = oracle("weighted.pt", DNA8)) {
      Meter meter = new Meter();
      Model model = new MaskedModel(DNA8, Iid.of(0.4, 0.3, 0.2, 0.1));
      new Bench(model, 16, new Sloping(reward), 14, 30, meter).run(new Guidance(), scale(0.1), 30);
      assertThat(meter.asked()).isEqualTo(30 * 17);
      assertThat(meter.computed()).isLessThanOrEqualTo(30 * 17);
    }
  }

  /** Through a TorchScript denoiser as well: the forward that is counted is the one gone back. */
  @Test
  void aNetworkIsAskedOnceAStep() throws Exception {
    DiskFolder folder = new DiskFolder(Path.of("src", "test", "resources", "svdd", "model"));
    Map<String, Value> values = new LinkedHashMap<>();
    ModelSource source =
        ModelSources.standard().stream()
            .filter(each -> each.signature().name().equals("torchscript"))
            .findFirst()
            .orElseThrow();
    for (Signature.Parameter parameter : source.signature().parameters()) {
      parameter.fallback().ifPresent(fallback -> values.put(parameter.name(), fallback));
    }
    values.put("file", new Value.File(folder, "noise.pt"));
    values.put("kind", new Value.Word("ddpm"));
    values.put("shape", new Value.Area(Space.vector(1)));
    values.put("noise_steps", new Value.Int(50));
    values.put("beta", new Value.Range(1e-4, 0.2));
    int chains = 200;
    Meter meter = new Meter();
    try (Model model = source.open(new Settings(values), new Resources(1));
        Reward reward = oracle("slope.pt", Space.vector(1))) {
      double[] x =
          new Bench(model, 50, new Sloping(reward), 12, chains, meter)
              .run(new Guidance(), scale(2), chains)
              .numbers();
      assertThat(meter.asked()).isEqualTo(50L * chains);
      assertThat(meter.computed()).isEqualTo(50L * chains);
      Normal law = closedForm(2, 0.6, 0);
      double mean = Arrays.stream(x).average().orElseThrow();
      assertThat(mean).isCloseTo(law.mean, within(4 * Math.sqrt(law.variance / chains)));
    }
  }

  private static Refusal refused(Decoder decoder, Settings settings, Aim aim) {
    ModelHeader header = new ModelHeader("m", DNA8, ModelHeader.Kind.MASKED, 16, "host");
    return catchThrowableOfType(Refusal.class, () -> decoder.check(settings, header, 16, aim));
  }

  @Test
  void whatItCannotFollowIsNamed() {
    Optional<String> none = Optional.empty();
    Settings learned = Bench.svdd("learned", 4, 0.5);
    Aim rough = new Aim(1, false, none, Optional.of("dna.gc"));
    Refusal refusal = refused(new Guidance(), scale(1), rough);
    assertThat(refusal.code()).isEqualTo("E0577");
    assertThat(refusal.message()).contains("`dna.gc`");

    Aim lines = new Aim(1, true, none, none);
    assertThat(refused(new Guidance(), scale(1), lines).code()).isEqualTo("E0561");
    assertThat(refused(new Svdd(), learned, lines).message()).contains("`value = learned`");

    Aim several = new Aim(2, false, none, none);
    assertThat(refused(new Guidance(), scale(1), several).code()).isEqualTo("E0562");
    assertThat(refused(new Svdd(), learned, several).code()).isEqualTo("E0562");
  }
}
