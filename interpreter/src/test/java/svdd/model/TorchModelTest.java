package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import svdd.model.SlopingDenoiser.WayBack;
import svdd.source.Folder;
import svdd.source.LibraryFolder;
import svdd.spi.DataFile;
import svdd.spi.Fixed;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** The networks come from tools/oracles/make_test_torch.py, which says what they compute. */
class TorchModelTest {
  private static final TorchSource SOURCE = new TorchSource();
  private static final Folder RESOURCES = new LibraryFolder(TorchModelTest.class);
  private static final GaussianMixture EXACT =
      GaussianMixture.of(new double[][] {{0.3}}, new double[][] {{0.8}}, new double[] {1});

  private static Settings settings(String file, String kind, Space shape) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Signature.Parameter parameter : SOURCE.signature().parameters()) {
      parameter.fallback().ifPresent(fallback -> values.put(parameter.name(), fallback));
    }
    values.put("file", new Value.File(RESOURCES, file));
    values.put("kind", new Value.Word(kind));
    values.put("shape", new Value.Area(shape));
    values.put("noise_steps", new Value.Int(50));
    values.put("beta", new Value.Range(1e-4, 0.2));
    return new Settings(values);
  }

  @Test
  void theHeaderSaysWhatTheScriptStates() throws Exception {
    ModelHeader header = SOURCE.header(settings("noise.pt", "ddpm", Space.vector(1)));
    assertThat(header)
        .isEqualTo(
            new ModelHeader(
                "noise.pt", Space.vector(1), ModelHeader.Kind.GAUSSIAN, 50, "libtorch cpu", 50));
  }

  /** It was made of the same law; it computes in float32. */
  @Test
  void itSaysAndSlopesWhatTheExactDenoiserDoes() throws Exception {
    DataFile file = new DataFile(new Value.File(RESOURCES, "noise.pt"), "file");
    NoiseSchedule schedule = NoiseSchedule.linear(50, 1e-4, 0.2);
    double[] x = new Random(4).doubles(20, -3, 3).toArray();
    double[] pull = new Random(5).doubles(20, -1, 1).toArray();
    try (TorchNetwork network = TorchNetwork.open(TorchArchive.read(file))) {
      TorchGaussian torch =
          new TorchGaussian(
              network, new OracleInput.Numbers("x", new long[] {1}), Prediction.EPSILON);
      for (int t : new int[] {1, 10, 25, 50}) {
        NoiseLevel level = schedule.level(t, 50);
        double[][] found = new double[2][20];
        double[][] wanted = new double[2][20];
        long before = network.forwards();
        try (WayBack back = torch.meansAndBack(x, 20, level, found[0])) {
          back.pull(pull, found[1]);
        }
        // two tiles
        assertThat(network.forwards() - before).isEqualTo(2);
        double[] alone = new double[20];
        torch.means(x, 20, level, alone);
        assertThat(alone).isEqualTo(found[0]);
        EXACT.meansAndBack(x, 20, level, wanted[0]).pull(pull, wanted[1]);
        // the noise is divided by sqrt(abar), down to 0.07
        assertThat(found[0]).containsExactly(wanted[0], within(1e-4));
        assertThat(found[1]).containsExactly(wanted[1], within(1e-4));
      }
    }
  }

  /** One forward and one way back through that same forward; 20 rows are two tiles. */
  @Test
  void aGuidedStepCostsOneForwardAndOneBackward() throws Exception {
    DataFile file = new DataFile(new Value.File(RESOURCES, "noise.pt"), "file");
    try (TorchNetwork network = TorchNetwork.open(TorchArchive.read(file))) {
      TorchGaussian torch =
          new TorchGaussian(
              network, new OracleInput.Numbers("x", new long[] {1}), Prediction.EPSILON);
      GaussianModel model =
          new GaussianModel(
              Space.vector(1), NoiseSchedule.linear(50, 1e-4, 0.2), Sampler.DDPM, torch);
      Meter meter = new Meter();
      GaussianChain chain = (GaussianChain) model.chain(50, Fixed.nothing(), meter);
      GaussianStates states = new GaussianStates(1, new Random(6).doubles(20, -3, 3).toArray());
      int held = network.held();
      Denoised moved =
          chain.steering().orElseThrow().steer(states, 30, soft -> soft.numbers(), 0.5);
      assertThat(network.forwards()).isEqualTo(2);
      assertThat(network.backwards()).isEqualTo(2);
      assertThat(network.held()).isEqualTo(held);
      assertThat(meter.asked()).isEqualTo(20);
      assertThat(meter.computed()).isEqualTo(20);

      Denoised said = chain.denoise(states, 30);
      assertThat(moved.said().table()).isEqualTo(said.table());
      double[] slope = new double[20];
      EXACT
          .meansAndBack(
              states.numbers(),
              20,
              NoiseSchedule.linear(50, 1e-4, 0.2).level(30, 50),
              new double[20])
          .pull(said.table(), slope);
      NoiseLevel level = NoiseSchedule.linear(50, 1e-4, 0.2).level(30, 50);
      for (int i = 0; i < 20; i++) {
        double far = 0.5 * level.noise() / Math.sqrt(level.signal()) * slope[i];
        assertThat(moved.table()[i]).isCloseTo(said.table()[i] + far, within(1e-3));
      }
    }
  }

  @Test
  void theSlopeOfAMixtureIsThatOfItsMeans() {
    GaussianMixture mixture =
        GaussianMixture.of(
            new double[][] {{-1, 0.5}, {2, -0.3}, {0.4, 1}},
            new double[][] {{0.5, 0.7}, {0.3, 0.4}, {1, 0.2}},
            new double[] {0.5, 0.3, 0.2});
    NoiseLevel level = NoiseSchedule.linear(50, 1e-4, 0.2).level(20, 50);
    double[] x = {0.3, -0.6};
    double[] pull = {0.7, -1.1};
    double[] out = new double[2];
    mixture.meansAndBack(x, 1, level, new double[2]).pull(pull, out);
    double step = 1e-5;
    for (int j = 0; j < 2; j++) {
      double slope = 0;
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] moved = x.clone();
        moved[j] += sign * step;
        double[] means = new double[2];
        mixture.means(moved, 1, level, means);
        slope += sign * (pull[0] * means[0] + pull[1] * means[1]) / (2 * step);
      }
      assertThat(out[j]).isCloseTo(slope, within(1e-7));
    }
  }

  @Test
  void theThreePredictionsAreOneMean() {
    NoiseLevel level = NoiseSchedule.linear(50, 1e-4, 0.2).level(30, 50);
    double end = 0.7;
    double noise = -0.4;
    double a = Math.sqrt(level.signal());
    double b = Math.sqrt(level.noise());
    double x = a * end + b * noise;
    Map<Prediction, Double> said =
        Map.of(
            Prediction.EPSILON, noise, Prediction.SAMPLE, end, Prediction.V, a * noise - b * end);
    said.forEach(
        (prediction, answer) ->
            assertThat(prediction.ofState(level) * x + prediction.ofAnswer(level) * answer)
                .isCloseTo(end, within(1e-12)));
  }

  @Test
  void whatDoesNotFitIsRefused() throws Exception {
    Space dna = Space.of(Alphabet.DNA, 8);
    assertThat(refusal("noise.pt", "ddpm", dna).code()).isEqualTo("E0578");
    assertThat(refusal("noise.pt", "masked", Space.vector(1)).code()).isEqualTo("E0578");
    assertThat(refusal("weights.pt", "ddpm", Space.vector(1)).code()).isEqualTo("E0563");
    assertThat(refusal("bowl.pt", "ddpm", Space.vector(1)).code()).isEqualTo("E0568");
    try (Model model =
        SOURCE.open(settings("noise.pt", "ddpm", Space.vector(1)), new Resources(1))) {
      assertThat(model).isInstanceOf(GaussianModel.class);
    }
  }

  private static Refusal refusal(String file, String kind, Space shape) {
    return catchThrowableOfType(
        Refusal.class, () -> SOURCE.open(settings(file, kind, shape), new Resources(1)).close());
  }
}
