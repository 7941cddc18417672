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

  private final TimedNetwork network;
  private final Manifest manifest;

  private NetworkTrial(TimedNetwork network) {
    this.network = network;
    this.manifest = network.manifest();
  }

  /** The fewest rows that a call must have for a row to have the same bits in every call. */
  static int fewestRows(TimedNetwork network) throws Refusal {
    NetworkTrial trial = new NetworkTrial(network);
    trial.ports();
    for (int i = 0; i < trial.manifest.golden().size(); i++) {
      trial.golden(i);
    }
    if (trial.alike(1)) {
      return 1;
    }
    // Sums over an axis are ordered differently for a single row.
    if (trial.alike(2)) {
      return 2;
    }
    throw ModelRefusals.rowsDepend(network.network().title());
  }

  private void ports() throws Refusal {
    List<String> inputs = network.network().inputs();
    int wanted = manifest.time().isPresent() ? 2 : 1;
    boolean clock = manifest.time().isEmpty() || inputs.contains(manifest.time().get().name());
    if (inputs.size() != wanted || !inputs.contains(manifest.input().name()) || !clock) {
      throw ModelRefusals.ports(network.network().title(), "the inputs " + inputs);
    }
  }

  private void golden(int number) throws Refusal {
    Golden golden = manifest.golden().get(number);
    float[] output = network.run(golden.input(), 1, golden.time());
    double worst = 0;
    for (int i = 0; i < output.length; i++) {
      double difference = Math.abs(output[i] - golden.output()[i]);
      worst = difference <= worst ? worst : difference;
    }
    if (!(worst <= manifest.tolerance())) {
      throw ModelRefusals.golden(network.network().title(), number, worst, manifest.tolerance());
    }
  }

  /** Whether every row has the same bits in calls of a few rows and in one of all. */
  private boolean alike(int few) throws Refusal {
    double[] rows = rows();
    int length = rows.length / ROWS;
    double time = manifest.golden().getFirst().time();
    float[] together = network.run(rows, ROWS, time);
    int width = together.length / ROWS;
    for (int row = 0; row < ROWS; row++) {
      double[] call = new double[few * length];
      for (int i = 0; i < few; i++) {
        System.arraycopy(rows, (row + i) % ROWS * length, call, i * length, length);
      }
      float[] apart = network.run(call, few, time);
      int from = row * width;
      if (!Arrays.equals(apart, 0, width, together, from, from + width)) {
        return false;
      }
    }
    return true;
  }

  /** The golden rows, and random ones. */
  private double[] rows() {
    int length = manifest.input().width();
    double[] rows = new double[ROWS * length];
    switch (manifest.noise()) {
      case Manifest.Noise.Masked masked -> letters(rows, length, masked.codes());
      case Manifest.Noise.Uniform uniform -> letters(rows, length, uniform.codes());
      case Manifest.Noise.Gaussian gaussian ->
          new Draws(0).normals(Rows.items(0, ROWS), 0, Draws.Purpose.PRIOR, length, rows);
    }
    for (int i = 0; i < Math.min(ROWS, manifest.golden().size()); i++) {
      System.arraycopy(manifest.golden().get(i).input(), 0, rows, i * length, length);
    }
    return rows;
  }

  private static void letters(double[] rows, int length, int[] codes) {
    new Draws(0).uniforms(Rows.items(0, ROWS), 0, Draws.Purpose.PRIOR, length, rows);
    Arrays.setAll(rows, i -> codes[(int) (rows[i] * codes.length)]);
  }
}
