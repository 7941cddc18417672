package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.spi.Fixed;
import svdd.spi.ModelHeader;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** Model folders of networks with Gaussian and with uniform noise. */
class OtherNoiseTest {
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  /** Its prediction is {@code (0.25 + step / 100)} times the state. */
  private static final byte[] NUMBERS = TinyNetworks.numbers(0.25, 2);

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("tiny"));
  }

  private ModelFolder gaussian(String changes, String instead) throws Exception {
    String text =
        """
        "domain": "Vector[2]", "kind": "gaussian", "prediction": "epsilon",
        "schedule": {"name": "linear", "low": 1e-3, "high": 0.2, "steps": 40}, "steps": 20,
        "input": {"name": "sample", "type": "float32", "shape": ["batch", 2]},
        "time": {"name": "timestep", "holds": "t"},
        "output": {"name": "predicted", "type": "float32", "shape": ["batch", 2]},
        "golden": {"tolerance": 1e-6, "vectors": [
          {"input": [1, -2], "time": 0.5, "output": [0.75, -1.5]},
          {"input": [0.5, 4], "time": 1, "output": [0.625, 5]}]}
        """;
    assertThat(text).contains(changes);
    return ModelFolder.write(folder, NUMBERS, text.replace(changes, instead));
  }

  private ModelFolder uniform() throws Exception {
    return ModelFolder.write(
        folder,
        TinyNetworks.timed(6),
        """
        "domain": "DNA[6]", "kind": "uniform", "vocabulary": ["A", "C", "G", "T"],
        "schedule": {"name": "cosine"}, "steps": 16,
        "input": {"name": "tokens", "type": "int64", "shape": ["batch", 6]},
        "time": {"name": "sigma", "holds": "t"},
        "output": {"name": "scores", "type": "float32", "shape": ["batch", 6, 4],
                   "holds": "logits"},
        "golden": {"tolerance": 1e-5, "vectors": [{"input": [0, 0, 0, 0, 0, 0], "time": 1,
          "output": [1.5, -0.5, 0.25, 0, 1.5, -0.5, 0.25, 0, 1.5, -0.5, 0.25, 0,
                     1.5, -0.5, 0.25, 0, 1.5, -0.5, 0.25, 0, 1.5, -0.5, 0.25, 0]}]}
        """);
  }

  private static Settings with(ModelFolder folder, String name, Value value) {
    Map<String, Value> values = new LinkedHashMap<>(folder.settings().values());
    values.put(name, value);
    return new Settings(values);
  }

  @Test
  void headersSayTheKindAndTheMostSteps() throws Exception {
    assertThat(gaussian("", "").header())
        .isEqualTo(
            new ModelHeader(
                "tiny.onnx",
                Space.vector(2),
                ModelHeader.Kind.GAUSSIAN,
                20,
                "onnxruntime cpu",
                40));
  }

  @ParameterizedTest
  @CsvSource({"epsilon, t", "sample, t", "v, t", "epsilon, step"})
  void predictionsBecomeTheMeanOfTheEnd(String prediction, String holds) throws Exception {
    ModelFolder model = gaussian("\"epsilon\"", "\"" + prediction + "\"");
    if (holds.equals("step")) {
      // the step of training at time 0.5 is 19, counted from 0
      model.editManifest(
          text ->
              text.replace("\"holds\": \"t\"", "\"holds\": \"step\"")
                  .replace("[0.75, -1.5]", "[19.25, -38.5]")
                  .replace("[0.625, 5]", "[19.625, 157]"));
    }
    try (GaussianModel opened = (GaussianModel) model.open(1)) {
      NoiseLevel level = opened.schedule().level(10, 20);
      assertThat(level.step()).isEqualTo(20);
      double[] out = new double[2];
      opened.denoiser().means(new double[] {1, -2}, 1, level, out);
      double predicted = holds.equals("step") ? 19.25 : 0.75;
      double signal = Math.sqrt(level.signal());
      double noise = Math.sqrt(1 - level.signal());
      double mean =
          switch (prediction) {
            case "epsilon" -> (1 - noise * predicted) / signal;
            case "sample" -> predicted;
            default -> signal - noise * predicted;
          };
      assertThat(out).containsExactly(new double[] {mean, -2 * mean}, within(1e-12));
    }
  }

  @Test
  void aScheduleMayBeAListOfSignals() throws Exception {
    ModelFolder model =
        gaussian(
            "\"linear\", \"low\": 1e-3, \"high\": 0.2, \"steps\": 40}, \"steps\": 20",
            "\"abar\", \"values\": [0.9, 0.5, 0.1]}, \"steps\": 3");
    try (GaussianModel opened = (GaussianModel) model.open(1)) {
      assertThat(opened.schedule().signal()).containsExactly(1, 0.9, 0.5, 0.1);
      assertThat(model.header().mostSteps()).isEqualTo(3);
    }
  }

  @Test
  void theChainOfANetworkRuns() throws Exception {
    try (GaussianModel opened = (GaussianModel) gaussian("", "").open(1)) {
      double[] x = Sampling.plain(opened, 20, Fixed.nothing(), 50, 1).numbers();
      assertThat(Arrays.stream(x).allMatch(Double::isFinite)).isTrue();
      double[] alone = Sampling.plain(opened, 20, Fixed.nothing(), 1, 1).numbers();
      assertThat(Arrays.copyOf(x, 2)).isEqualTo(alone);
    }
  }

  @Test
  void imagesGoInAsTheyAre() throws Exception {
    ModelFolder model =
        ModelFolder.write(
            folder,
            TinyNetworks.numbers(0.5, 1, 2, 2),
            """
            "domain": "Image[1, 2, 2]", "kind": "gaussian", "prediction": "sample",
            "schedule": {"name": "linear", "low": 1e-3, "high": 0.2, "steps": 40}, "steps": 20,
            "input": {"name": "sample", "type": "float32", "shape": ["batch", 1, 2, 2]},
            "time": {"name": "timestep", "holds": "t"},
            "output": {"name": "predicted", "type": "float32", "shape": ["batch", 1, 2, 2]},
            "golden": {"tolerance": 1e-6, "vectors": [
              {"input": [1, 2, 3, 4], "time": 0.5, "output": [1, 2, 3, 4]}]}
            """);
    try (GaussianModel opened = (GaussianModel) model.open(1)) {
      assertThat(opened.space()).isEqualTo(Space.image(1, 2, 2));
      assertThat(Sampling.plain(opened, 5, Fixed.nothing(), 3, 1).length()).isEqualTo(4);
    }
  }

  @Test
  void aNetworkOfUniformNoiseIsAskedAboutEveryPosition() throws Exception {
    ModelFolder model = uniform();
    assertThat(model.header().kind()).isEqualTo(ModelHeader.Kind.UNIFORM);
    assertThat(model.header().space()).isEqualTo(Space.of(Alphabet.DNA, 6));
    try (UniformModel opened = (UniformModel) model.open(1)) {
      double[] p = new double[24];
      opened.denoiser().probabilities(new byte[] {0, 1, 2, 3, 0, 0}, 1, 0.5, p);
      // half of the scores (1.5, -0.5, 0.25, 0) that letter 0 has
      assertThat(p[0] / p[3]).isCloseTo(Math.exp(0.75), within(1e-6));
      assertThat(p[0]).isEqualTo(p[16]);
      for (int l = 0; l < 6; l++) {
        assertThat(Arrays.stream(p, 4 * l, 4 * l + 4).sum()).isCloseTo(1, within(1e-12));
      }
      assertThat(Sampling.plain(opened, 5, Fixed.nothing(), 3, 1).count()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "E0452 | '\"epsilon\"'                   | '\"score\"'",
        "E0452 | '\"Vector[2]\"'                 | '\"DNA[2]\"'",
        "E0452 | '\"Vector[2]\"'                 | '\"Vector[3]\"'",
        "E0452 | '\"Vector[2]\"'                 | '\"Image[2]\"'",
        "E0452 | '\"name\": \"linear\"'          | '\"name\": \"cosine\"'",
        "E0452 | '\"high\": 0.2'                 | '\"high\": 1'",
        "E0452 | '\"steps\": 20'                 | '\"steps\": 41'",
        "E0452 | '\"holds\": \"t\"'              | '\"holds\": \"sigma\"'",
        "E0452 | '\"sample\", \"type\": \"float32\"' | '\"sample\", \"type\": \"int64\"'",
        "E0453 | '\"steps\": 20'                 | '\"steps\": 20, \"mask\": 4'",
      })
  void aManifestWithAFaultIsRefusedByItsKey(String code, String text, String instead)
      throws Exception {
    ModelFolder model = gaussian(text, instead);
    Refusal refusal = catchThrowableOfType(Refusal.class, model::header);
    assertThat(refusal.code()).as(refusal.message()).isEqualTo(code);
  }

  @Test
  void aSamplerIsForGaussianNoise() throws Exception {
    Settings ddim = with(uniform(), "sampler", new Value.Word("ddim"));
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> new OnnxModelSource().header(ddim));
    assertThat(refusal.code()).isEqualTo("E0527");
    assertThat(refusal.parameter()).contains("sampler");
  }

  @Test
  void aSamplerWithoutDrawsIsRefused() throws Exception {
    Settings none = with(gaussian("", ""), "eta", new Value.Real(0));
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> new OnnxModelSource().open(none, new Resources(1)));
    assertThat(refusal.code()).isEqualTo("E0520");
  }
}
