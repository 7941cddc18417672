package svdd.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import svdd.source.DiskFolder;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.type.Value;

/** A model folder on the disk, of a small network, as an exporter would write it. */
record ModelFolder(Path path) {
  static final int LENGTH = 6;
  private static final long[][] GOLDEN = {
    {4, 4, 4, 4, 4, 4}, {0, 4, 2, 4, 3, 4}, {3, 2, 1, 0, 1, 2}
  };

  /** Writes a folder whose manifest fits the network. */
  static ModelFolder write(Path path, byte[] network, boolean timed)
      throws IOException, Refusal, NoSuchAlgorithmException {
    Files.write(path.resolve("model.onnx"), network);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(network));
    String manifest =
        """
        {
          "format": 1, "name": "tiny", "summary": "A tiny network.", "domain": "DNA[6]",
          "kind": "masked", "vocabulary": ["A", "C", "G", "T"], "mask": 4,
          "schedule": {"name": "loglinear", "epsilon": 0.001}, "steps": 16,
          "input": {"name": "tokens", "type": "int64", "shape": ["batch", 6]},
          "output": {"name": "%s", "type": "float32", "shape": ["batch", 6, 4], "holds": "logits"},%s
          "files": {"model.onnx": {"sha256": "%s", "bytes": %d}},
          "licence": "Apache-2.0", "source": "numbers", "exporter": "none",
          "golden": {"tolerance": 1e-5, "vectors": [%s]}
        }
        """
            .formatted(
                timed ? "scores" : "log_probabilities",
                timed ? "\n  \"time\": {\"name\": \"sigma\", \"holds\": \"sigma\"}," : "",
                sha256,
                network.length,
                golden(network, timed));
    Files.writeString(path.resolve(Manifest.FILE), manifest);
    return new ModelFolder(path);
  }

  /**
   * Writes a folder with this network.
   *
   * @param keys what is particular to its kind
   */
  static ModelFolder write(Path path, byte[] network, String keys)
      throws IOException, NoSuchAlgorithmException {
    Files.write(path.resolve("model.onnx"), network);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(network));
    String manifest =
        """
        {
          "format": 1, "name": "tiny", "summary": "A tiny network.",
          "files": {"model.onnx": {"sha256": "%s", "bytes": %d}},
          "licence": "Apache-2.0", "source": "numbers", "exporter": "none",
          %s
        }
        """
            .formatted(sha256, network.length, keys.strip());
    Files.writeString(path.resolve(Manifest.FILE), manifest);
    return new ModelFolder(path);
  }

  private static String golden(byte[] bytes, boolean timed) throws Refusal {
    StringJoiner vectors = new StringJoiner(", ");
    try (Network network = Network.open(bytes, "model.onnx", 1)) {
      for (long[] tokens : GOLDEN) {
        long[] shape = {1, LENGTH};
        Network.Input input = new Network.Input.Longs("tokens", shape, tokens);
        // sigma at time 0.5
        float sigma = (float) -Math.log(1 - 0.999 * 0.5);
        Network.Input clock =
            new Network.Input.Floats("sigma", new long[] {1}, new float[] {sigma});
        float[] output =
            (timed ? network.run(input, clock) : network.run(input)).getFirst().values();
        StringJoiner numbers = new StringJoiner(", ", "[", "]");
        for (float value : output) {
          numbers.add(String.format(Locale.ROOT, "%.7f", value));
        }
        vectors.add(
            "{\"input\": %s,%s \"output\": %s}"
                .formatted(
                    java.util.Arrays.toString(tokens), timed ? " \"time\": 0.5," : "", numbers));
      }
    }
    return vectors.toString();
  }

  ModelFolder editManifest(UnaryOperator<String> edit) throws IOException {
    Path manifest = path.resolve(Manifest.FILE);
    String text = Files.readString(manifest, StandardCharsets.UTF_8);
    String edited = edit.apply(text);
    if (edited.equals(text)) {
      throw new IllegalArgumentException("the edit changes nothing");
    }
    Files.writeString(manifest, edited);
    return this;
  }

  ModelFolder replaceNetwork(byte[] bytes) throws IOException {
    Files.write(path.resolve("model.onnx"), bytes);
    return this;
  }

  Settings settings() {
    Value.File folder =
        new Value.File(new DiskFolder(path.resolve("..")), path.getFileName() + "/");
    return new Settings(Map.of("folder", folder));
  }

  ModelHeader header() throws Refusal {
    return new OnnxModelSource().header(settings());
  }

  Model open(int threads) throws Refusal {
    return new OnnxModelSource().open(settings(), new Resources(threads));
  }
}
