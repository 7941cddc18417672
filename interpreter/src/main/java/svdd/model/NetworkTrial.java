package svdd.model;

import java.util.Arrays;
import java.util.List;
import svdd.model.Manifest.Golden;
import svdd.spi.Refusal;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * Tries a network before it is used: it must have the manifest's ports, give the golden vectors,
 * and give a row the same bits alone and among others, since designs must not depend on how they
 * are put into batches.
 */
final class NetworkTrial {
  private static final int ROWS = 11;

  private final Network network;
  private final Manifest manifest;

  private NetworkTrial(Network network, Manifest manifest) {
    this.network = network;
    this.manifest = manifest;
  }

  static NetworkDenoiser of(Network network, Manifest manifest) throws Refusal {
    NetworkTrial trial = new NetworkTrial(network, manifest);
    trial.ports();
    NetworkDenoiser denoiser = new NetworkDenoiser(network, manifest, 1);
    for (int i = 0; i < manifest.golden().size(); i++) {
      trial.golden(denoiser, i);
    }
    if (trial.alike(denoiser, 1)) {
      return denoiser;
    }
    // Sums over an axis are ordered differently for a single row.
    if (trial.alike(denoiser, 2)) {
      return new NetworkDenoiser(network, manifest, 2);
    }
    throw ModelRefusals.rowsDepend(network.title());
  }

  private void ports() throws Refusal {
    List<String> inputs = network.inputs();
    int wanted = manifest.time().isPresent() ? 2 : 1;
    boolean clock = manifest.time().isEmpty() || inputs.contains(manifest.time().get().name());
    if (inputs.size() != wanted || !inputs.contains(manifest.input()) || !clock) {
      throw ModelRefusals.ports(network.title(), "the inputs " + inputs);
    }
  }

  private void golden(NetworkDenoiser denoiser, int number) throws Refusal {
    Golden golden = manifest.golden().get(number);
    float[] output = denoiser.scores(golden.tokens().clone(), 1, golden.time());
    double worst = 0;
    for (int i = 0; i < output.length; i++) {
      double difference = Math.abs(output[i] - golden.output()[i]);
      worst = difference <= worst ? worst : difference;
    }
    if (!(worst <= manifest.tolerance())) {
      throw ModelRefusals.golden(network.title(), number, worst, manifest.tolerance());
    }
  }

  /** Whether every row has the same bits in calls of a few rows and in one of all. */
  private boolean alike(NetworkDenoiser denoiser, int few) throws Refusal {
    long[] rows = rows();
    int length = rows.length / ROWS;
    double time = manifest.golden().getFirst().time();
    float[] together = denoiser.scores(rows.clone(), ROWS, time);
    int width = together.length / ROWS;
    for (int row = 0; row < ROWS; row++) {
      long[] call = new long[few * length];
      for (int i = 0; i < few; i++) {
        System.arraycopy(rows, (row + i) % ROWS * length, call, i * length, length);
      }
      float[] apart = denoiser.scores(call, few, time);
      int from = row * width;
      if (!Arrays.equals(apart, 0, width, together, from, from + width)) {
        return false;
      }
    }
    return true;
  }

  /** The golden rows, and others of random letters and masks. */
  private long[] rows() {
    int length = manifest.golden().getFirst().tokens().length;
    int[] codes = manifest.codes();
    double[] uniforms = new double[ROWS * length];
    new Draws(0).uniforms(Rows.items(0, ROWS), 0, Draws.Purpose.PRIOR, length, uniforms);
    long[] rows = new long[uniforms.length];
    Arrays.setAll(rows, i -> codes[(int) (uniforms[i] * codes.length)]);
    for (int i = 0; i < Math.min(ROWS, manifest.golden().size()); i++) {
      System.arraycopy(manifest.golden().get(i).tokens(), 0, rows, i * length, length);
    }
    return rows;
  }
}
