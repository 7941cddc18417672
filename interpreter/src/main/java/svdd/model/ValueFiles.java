package svdd.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import svdd.model.ValueLearner.Fitted;
import svdd.spi.Fit;
import svdd.spi.Settings;

/**
 * Fitted value networks on disk, a file each, named by the hash of what it was fitted to. A file
 * holds numbers only, ends with the hash of what stands before it, and is written beside its place
 * and then moved there; one that is not whole counts as not there.
 *
 * @param folder where they lie
 * @param identity what the model and the reward are, in every detail that changes a network
 */
record ValueFiles(Path folder, Supplier<String> identity) {
  private static final int MAGIC = 0x53564401;

  Optional<Fitted> find(Settings settings) {
    Path file = file(settings);
    try {
      byte[] bytes = Files.readAllBytes(file);
      int end = bytes.length - 32;
      if (end < 0
          || !Arrays.equals(
              sha256(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
        return Optional.empty();
      }
      return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a network; where the folder cannot be written the next run fits it again. */
  void keep(Settings settings, Fitted fitted) {
    try {
      Files.createDirectories(folder);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      write(fitted, new DataOutputStream(out));
      byte[] bytes = out.toByteArray();
      Path beside = Files.createTempFile(folder, "value", ".part");
      try {
        byte[] all = Arrays.copyOf(bytes, bytes.length + 32);
        System.arraycopy(sha256(bytes), 0, all, bytes.length, 32);
        Files.write(beside, all);
        Files.move(beside, file(settings), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      // The network is there for this run all the same.
      return;
    }
  }

  Path file(Settings settings) {
    String key = MAGIC + "\n" + settings.values() + "\n" + identity.get();
    return folder.resolve(
        HexFormat.of().formatHex(sha256(key.getBytes(StandardCharsets.UTF_8))) + ".value");
  }

  private static void write(Fitted fitted, DataOutputStream out) throws IOException {
    ValueNetwork network = fitted.network();
    Fit fit = fitted.fit();
    out.writeInt(MAGIC);
    out.writeInt(network.input().positions());
    out.writeInt(network.input().channels());
    out.writeDouble(network.input().scale());
    out.writeDouble(network.target().alpha());
    out.writeDouble(network.target().centre());
    out.writeDouble(network.target().scale());
    out.writeInt(fit.rollouts());
    out.writeInt(fit.heldOut());
    out.writeDouble(fit.seconds());
    out.writeInt(fit.explained().length);
    for (double share : fit.explained()) {
      out.writeDouble(share);
    }
    for (float[] weights : network.weights()) {
      out.writeInt(weights.length);
      for (float weight : weights) {
        out.writeFloat(weight);
      }
    }
  }

  private static Optional<Fitted> read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      return Optional.empty();
    }
    ValueInput input = new ValueInput(in.readInt(), in.readInt(), in.readDouble());
    ValueTarget target = new ValueTarget(in.readDouble(), in.readDouble(), in.readDouble());
    int rollouts = in.readInt();
    int heldOut = in.readInt();
    double seconds = in.readDouble();
    double[] explained = new double[in.readInt()];
    for (int i = 0; i < explained.length; i++) {
      explained[i] = in.readDouble();
    }
    ValueBody body = ValueBody.of(input);
    float[][] weights = new float[body.shapes().size()][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = new float[in.readInt()];
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = in.readFloat();
      }
    }
    ValueNetwork network = new ValueNetwork(input, body, weights, target);
    Fit fit = new Fit(network.parameters(), rollouts, heldOut, seconds, true, explained);
    return Optional.of(new Fitted(network, fit));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
