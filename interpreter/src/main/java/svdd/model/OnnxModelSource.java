package svdd.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.model.Manifest.Noise;
import svdd.source.Folder;
import svdd.spi.DataFile;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.NearPath;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** {@code onnx("folder/")}: a network with its manifest, {@code svdd-model.json}. */
final class OnnxModelSource implements ModelSource {
  private static final String SETTING = "folder";
  private static final Signature SIGNATURE =
      new Signature(
          "onnx",
          Stream.concat(
                  Stream.of(Parameter.required(SETTING, Type.FILE, "The folder of the model.")),
                  SamplerSettings.absent().stream())
              .toList(),
          "A diffusion model as an ONNX network, in a folder with a manifest `svdd-model.json`.");

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /** Reads the manifest; opens no network. */
  @Override
  public ModelHeader header(Settings settings) throws Refusal {
    Manifest manifest = manifest(settings);
    String title = manifest.name() + ".onnx";
    ModelHeader.Kind kind = manifest.noise().kind();
    if (kind == ModelHeader.Kind.GAUSSIAN) {
      SamplerSettings.sampler(settings);
    } else {
      SamplerSettings.refuse(settings, title, kind);
    }
    return new ModelHeader(
        title, manifest.space(), kind, manifest.steps(), "onnxruntime cpu", manifest.mostSteps());
  }

  /** Opens the network, if its file is the manifest's, and tries it on the golden vectors. */
  @Override
  public Model open(Settings settings, Resources resources) throws Refusal {
    Folder folder = folder(settings);
    Manifest manifest = manifest(settings);
    byte[] bytes = network(folder, manifest.network());
    try {
      String title = folder.describe(manifest.network().path());
      Network network = Network.open(bytes, title, resources.threads());
      try {
        TimedNetwork timed = new TimedNetwork(network, manifest);
        int fewestRows = NetworkTrial.fewestRows(timed);
        network.tried();
        return model(timed, fewestRows, settings);
      } catch (Refusal refusal) {
        network.close();
        throw refusal;
      }
    } catch (Refusal refusal) {
      throw refusal.about(SETTING);
    }
  }

  private static Model model(TimedNetwork network, int fewestRows, Settings settings)
      throws Refusal {
    Space space = network.manifest().space();
    return switch (network.manifest().noise()) {
      case Noise.Masked masked ->
          new MaskedModel(
              space, new NetworkDenoiser(network, masked.codes(), space.symbols(), fewestRows));
      case Noise.Uniform uniform ->
          new UniformModel(
              space,
              uniform.schedule(),
              new NetworkDenoiser(network, uniform.codes(), space.symbols(), fewestRows));
      case Noise.Gaussian gaussian ->
          new GaussianModel(
              space,
              gaussian.schedule(),
              SamplerSettings.sampler(settings),
              new NetworkMeans(network, gaussian.prediction(), fewestRows));
    };
  }

  private static Folder folder(Settings settings) {
    Value.File file = settings.file(SETTING);
    return file.folder().folder(file.path());
  }

  private static Manifest manifest(Settings settings) throws Refusal {
    Value.File named = settings.file(SETTING);
    Optional<String> near =
        NearPath.of(named.folder(), named.path())
            .filter(path -> !path.equals(named.path()))
            .map(path -> "did you mean `" + path + "`?");
    return manifest(folder(settings), near);
  }

  /**
   * @param near says which folder may have been meant
   */
  private static Manifest manifest(Folder folder, Optional<String> near) throws Refusal {
    DataFile file = new DataFile(new Value.File(folder, Manifest.FILE), SETTING);
    byte[] json;
    try {
      json = file.read();
    } catch (Refusal refusal) {
      throw refusal.hint(near.orElse(ModelRefusals.FOLDER_HINT));
    }
    try {
      return ManifestReader.read(json, file.title());
    } catch (Refusal refusal) {
      throw refusal.about(SETTING);
    }
  }

  /** The bytes of the network, once they are known to be those that the manifest means. */
  private static byte[] network(Folder folder, Manifest.NetworkFile stated) throws Refusal {
    DataFile file = new DataFile(new Value.File(folder, stated.path()), SETTING);
    byte[] bytes = file.read();
    try {
      OnnxHeader.refuseOtherFormats(file, Arrays.copyOf(bytes, Math.min(4, bytes.length)));
      if (bytes.length != stated.bytes()) {
        throw ModelRefusals.bytes(file.title(), bytes.length, stated.bytes());
      }
      String sha256 = sha256(bytes);
      if (!sha256.equals(stated.sha256())) {
        throw ModelRefusals.hash(file.title(), sha256, stated.sha256());
      }
      return bytes;
    } catch (Refusal refusal) {
      throw refusal.about(SETTING);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
