package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.spi.ModelHeader;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Space;

/** A model folder opens if everything in it fits, and says what does not. */
class OnnxModelTest {
  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectory(temporary.resolve("tiny"));
  }

  private ModelFolder good() throws Exception {
    return ModelFolder.write(folder, TinyNetworks.denoiser(ModelFolder.LENGTH), false);
  }

  private static Refusal refusal(ModelFolder model) {
    return catchThrowableOfType(Refusal.class, () -> model.open(1).close());
  }

  private static double[] probabilities(MaskedModel model, double time, int... tokens) {
    byte[] bytes = new byte[tokens.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) tokens[i];
    }
    int rows = bytes.length / ModelFolder.LENGTH;
    double[] out = new double[bytes.length * 4];
    model.denoiser().probabilities(bytes, rows, time, out);
    return out;
  }

  @Test
  void theHeaderComesFromTheManifestAlone() throws Exception {
    ModelFolder model = good();
    Files.delete(folder.resolve("model.onnx"));
    assertThat(model.header())
        .isEqualTo(
            new ModelHeader(
                "tiny.onnx",
                Space.of(Alphabet.DNA, 6),
                ModelHeader.Kind.MASKED,
                16,
                "onnxruntime cpu"));
  }

  @Test
  void openPositionsGetProbabilities() throws Exception {
    try (MaskedModel model = (MaskedModel) good().open(2)) {
      assertThat(model.denoiser().seesTime()).isFalse();
      assertThat(model.denoiser().fewestRows()).isEqualTo(1);
      double[] p = probabilities(model, 0.5, 0, 4, 2, 4, 3, 4);
      assertThat(Arrays.stream(p, 4, 8).sum()).isCloseTo(1, within(1e-15));
    }
  }

  @Test
  void anotherOrderOfLettersGivesTheSamePosterior() throws Exception {
    // the network calls A 0, C 1, G 2, T 3; a manifest that swaps A and T swaps what they mean
    try (MaskedModel straight = (MaskedModel) good().open(1)) {
      double[] p = probabilities(straight, 0.5, 0, 4, 4, 4, 4, 3);
      UnaryOperator<String> swap =
          text -> text.replace("\"A\", \"C\", \"G\", \"T\"", "\"T\", \"C\", \"G\", \"A\"");
      try (MaskedModel swapped = (MaskedModel) good().editManifest(swap).open(1)) {
        double[] q = probabilities(swapped, 0.5, 3, 4, 4, 4, 4, 0);
        assertThat(q[4]).isEqualTo(p[7]);
        assertThat(q[5]).isEqualTo(p[5]);
      }
    }
  }

  @Test
  void aNetworkThatSeesTheTimeGetsSigma() throws Exception {
    ModelFolder timed = ModelFolder.write(folder, TinyNetworks.timed(ModelFolder.LENGTH), true);
    try (MaskedModel model = (MaskedModel) timed.open(1)) {
      assertThat(model.denoiser().seesTime()).isTrue();
      // its scores are sigma times (0.2, 0.1, -0.2, 0.05) at the mask
      double sigma = -Math.log(1 - 0.999 * 0.25);
      double[] p = probabilities(model, 0.25, 4, 4, 4, 4, 4, 4);
      assertThat(p[0] / p[2]).isCloseTo(Math.exp(0.4 * sigma), within(1e-6));
    }
  }

  @Test
  void aNetworkThatPoolsIsNeverRunOnASingleRow() throws Exception {
    ModelFolder pooled = ModelFolder.write(folder, TinyNetworks.pooled(ModelFolder.LENGTH), false);
    try (MaskedModel model = (MaskedModel) pooled.open(1)) {
      assertThat(model.denoiser().fewestRows()).isEqualTo(2);
    }
  }

  @Test
  void aNetworkWhoseRowsSeeEachOtherIsRefused() throws Exception {
    ModelFolder leaky = ModelFolder.write(folder, TinyNetworks.leaky(ModelFolder.LENGTH), false);
    assertThat(refusal(leaky).code()).isEqualTo("E0459");
  }

  @Test
  void aMissingManifestIsToldWithWhatAModelIs() {
    Refusal refusal = refusal(new ModelFolder(folder));
    assertThat(refusal.code()).isEqualTo("E0480");
    assertThat(refusal.message()).contains("svdd-model.json");
    assertThat(refusal.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("onnx("));
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws Exception {
    byte[] network = TinyNetworks.denoiser(ModelFolder.LENGTH);
    ModelFolder model = good().replaceNetwork(Arrays.copyOf(network, network.length - 7));
    assertThat(refusal(model).code()).isEqualTo("E0456");
  }

  @Test
  void aFileOfAnotherHashIsRefused() throws Exception {
    byte[] network = TinyNetworks.denoiser(ModelFolder.LENGTH);
    network[network.length - 40] ^= 1;
    assertThat(refusal(good().replaceNetwork(network)).code()).isEqualTo("E0457");
  }

  @Test
  void aPickleIsRefusedWithAdviceToExport() throws Exception {
    Refusal refusal = refusal(good().replaceNetwork(new byte[] {(byte) 0x80, 2, '}', 'q', 0, '.'}));
    assertThat(refusal.code()).isEqualTo("E0490");
    assertThat(refusal.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("export"));
  }

  @Test
  void aTorchArchiveIsRefused() throws Exception {
    assertThat(refusal(good().replaceNetwork(new byte[] {'P', 'K', 3, 4, 0, 0})).code())
        .isEqualTo("E0490");
  }

  @Test
  void aNetworkThatComputesSomethingElseIsRefused() throws Exception {
    UnaryOperator<String> shift = text -> text.replaceFirst("(\"output\": \\[-?)", "$19");
    Refusal refusal = refusal(good().editManifest(shift));
    assertThat(refusal.code()).isEqualTo("E0458");
    assertThat(refusal.message()).contains("golden vector 1");
  }

  @Test
  void portsThatTheNetworkDoesNotHaveAreRefused() throws Exception {
    UnaryOperator<String> rename =
        text -> text.replace("\"name\": \"tokens\"", "\"name\": \"letters\"");
    assertThat(refusal(good().editManifest(rename)).code()).isEqualTo("E0462");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "E0450 | '\"format\": 1,'             | '\"format\" 1,'",
        "E0450 | '\"format\": 1,'             | '\"format\": 1, \"format\": 1,'",
        "E0451 | '\"mask\": 4,'               | ''",
        "E0451 | '\"epsilon\": 0.001'         | ''",
        "E0451 | '\"licence\": \"Apache-2.0\",' | ''",
        "E0452 | '\"mask\": 4'                | '\"mask\": 3'",
        "E0452 | '\"mask\": 4'                | '\"mask\": \"4\"'",
        "E0452 | '\"DNA[6]\"'                 | '\"DNA\"'",
        "E0452 | '\"DNA[6]\"'                 | '\"DNA[8]\"'",
        "E0452 | '\"loglinear\"'              | '\"cosine\"'",
        "E0452 | '\"logits\"'                 | '\"scores\"'",
        "E0452 | '[\"batch\", 6, 4]'          | '[\"batch\", 6, 9]'",
        "E0452 | '\"A\", \"C\"'               | '\"A\", \"U\"'",
        "E0452 | '\"steps\": 16'              | '\"steps\": 0'",
        "E0452 | '\"model.onnx\"'             | '\"model.pt\"'",
        "E0453 | '\"steps\": 16'              | '\"steps\": 16, \"step\": 16'",
        "E0454 | '\"format\": 1,'             | '\"format\": 2,'",
        "E0452 | '\"kind\": \"masked\"'       | '\"kind\": \"gaussian\"'",
        "E0455 | '\"kind\": \"masked\"'       | '\"kind\": \"graph\"'",
      })
  void aManifestWithAFaultIsRefusedByItsKey(String code, String text, String instead)
      throws Exception {
    ModelFolder model = good();
    UnaryOperator<String> edit =
        manifest -> manifest.replace(text, instead).replace("\"loglinear\", }", "\"loglinear\"}");
    model.editManifest(edit);
    Refusal refusal = catchThrowableOfType(Refusal.class, model::header);
    assertThat(refusal.message()).contains("svdd-model.json");
    assertThat(refusal.code()).as(refusal.message()).isEqualTo(code);
    assertThat(refusal.parameter()).contains("folder");
  }
}
