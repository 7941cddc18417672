package svdd.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardHeader.Smoothness;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/**
 * {@code oracle(...)}: a network that scores items. Its file may say what it scores in a note
 * {@code svdd.domain}, such as {@code DNA[200]}, and name the rows that it learned from in a note
 * {@code svdd.rows}, such as their SHA-256.
 */
public final class OracleSource implements RewardSource {
  private static final Signature SIGNATURE =
      Signature.of(
          "oracle",
          "A learned oracle: an ONNX or TorchScript network that gives one number an item.",
          Parameter.required("file", Type.FILE, "The ONNX or TorchScript file."),
          Parameter.absent(
              "scores",
              Type.SPACE,
              "What it scores, such as `DNA[200]`; left out, the file's own notes tell."),
          Parameter.absent(
              "output", Type.STRING, "Which output has the score, where the network has several."),
          Parameter.absent(
              TorchOracle.LAYOUT,
              TorchOracle.LAYOUTS,
              "How sequences go into a TorchScript network, which cannot tell: as one-hot letters"
                  + " [batch, letters, positions], the default, or [batch, positions, letters], or"
                  + " as whole numbers [batch, positions]."));

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /** Reads the file's header; opens no network. */
  @Override
  public RewardHeader header(Settings settings) throws Refusal {
    if (isTorch(settings)) {
      return TorchOracle.header(file(settings), settings);
    }
    OracleShape shape = onnx(settings);
    Smoothness smoothness =
        shape.input() instanceof OracleInput.OneHot ? Smoothness.SOFT : Smoothness.NONE;
    return new RewardHeader(shape.space(), Type.REAL, "onnxruntime cpu", smoothness);
  }

  /** Two oracles are one if their networks are, whichever output is taken. */
  @Override
  public Optional<String> identity(Settings settings) throws Refusal {
    return Optional.of(file(settings).digest());
  }

  /** What the file says in its note {@code svdd.rows}. */
  @Override
  public Optional<String> rows(Settings settings) throws Refusal {
    return isTorch(settings)
        ? Optional.empty()
        : Optional.ofNullable(OnnxHeader.read(file(settings)).metadata().get("svdd.rows"));
  }

  /** Opens the network and tries that rows do not depend on each other. */
  @Override
  public Reward open(Settings settings, Resources resources) throws Refusal {
    DataFile file = file(settings);
    if (isTorch(settings)) {
      return TorchOracle.open(file, settings);
    }
    OracleShape shape = onnx(settings);
    Network network;
    try {
      network = Network.open(file.read(), file.title(), resources.threads());
    } catch (Refusal refusal) {
      throw refusal.about("file");
    }
    try {
      OracleReward oracle = OracleReward.of(network, shape);
      network.tried();
      return oracle;
    } catch (Refusal refusal) {
      network.close();
      throw refusal.about("file");
    }
  }

  private static OracleShape onnx(Settings settings) throws Refusal {
    if (settings.has(TorchOracle.LAYOUT)) {
      throw TorchRefusals.layoutOfOnnx(file(settings).title());
    }
    return OracleShape.of(OnnxHeader.read(file(settings)), settings);
  }

  private static boolean isTorch(Settings settings) throws Refusal {
    DataFile file = file(settings);
    try (InputStream in = file.open()) {
      return TorchArchive.starts(in.readNBytes(4));
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static DataFile file(Settings settings) {
    return new DataFile(settings.file("file"), "file");
  }
}
