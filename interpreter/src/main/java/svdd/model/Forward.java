package svdd.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import svdd.spi.Meter;
import svdd.tensor.Distinct;
import svdd.type.Space;

/**
 * The one place that calls a denoiser. Equal rows share one forward, a row that did not change
 * brings its own along if the denoiser does not see the time, a row without open positions needs
 * none; what is left goes to the engine in chunks, and is counted.
 */
final class Forward {
  /** Rows of one call: more of them make no network faster, but take memory. */
  private static final int CHUNK = 256;

  private final Denoiser denoiser;
  private final boolean sharing;
  private final Meter meter;
  private final int length;
  private final byte open;
  private final int width;

  Forward(Space space, Denoiser denoiser, boolean sharing, Meter meter) {
    this.denoiser = denoiser;
    this.sharing = sharing;
    this.meter = meter;
    this.length = space.positions();
    this.open = (byte) space.symbols();
    this.width = length * space.symbols();
  }

  boolean seesTime() {
    return denoiser.seesTime();
  }

  /** Whether what is known of an unchanged state is worth keeping. */
  boolean keeps() {
    return sharing && !denoiser.seesTime();
  }

  Denoised of(DiscreteStates states, double time) {
    int count = states.count();
    meter.ask(count);
    Distinct distinct = sharing ? Distinct.of(states.tokens(), count, length) : everyRow(count);
    double[] table = new double[distinct.count() * width];
    int[] known = known(states, distinct);
    int[] missing =
        IntStream.range(0, distinct.count())
            .filter(i -> known[i] < 0 && (!sharing || isOpen(states.tokens(), distinct.first()[i])))
            .toArray();
    for (int i = 0; i < known.length; i++) {
      if (known[i] >= 0) {
        System.arraycopy(states.known().table(), known[i] * width, table, i * width, width);
      }
    }
    for (int from = 0; from < missing.length; from += CHUNK) {
      int[] chunk = Arrays.copyOfRange(missing, from, Math.min(missing.length, from + CHUNK));
      compute(states.tokens(), distinct.first(), chunk, time, table);
    }
    return new Denoised(width, table, distinct.index());
  }

  /** Computes the different rows of these numbers and puts each in its place of the table. */
  private void compute(byte[] tokens, int[] first, int[] chunk, double time, double[] table) {
    int rows = Math.max(chunk.length, denoiser.fewestRows());
    byte[] batch = new byte[rows * length];
    for (int i = 0; i < rows; i++) {
      int row = first[chunk[Math.min(i, chunk.length - 1)]];
      System.arraycopy(tokens, row * length, batch, i * length, length);
    }
    double[] out = new double[rows * width];
    long start = System.nanoTime();
    denoiser.probabilities(batch, rows, time, out);
    meter.compute(rows, System.nanoTime() - start);
    for (int i = 0; i < chunk.length; i++) {
      System.arraycopy(out, i * width, table, chunk[i] * width, width);
    }
  }

  /** For each different row where the states know it already, or -1. */
  private static int[] known(DiscreteStates states, Distinct distinct) {
    int[] known = new int[distinct.count()];
    Arrays.fill(known, -1);
    for (int row = 0; row < states.count(); row++) {
      int at = states.known().at()[row];
      if (at >= 0) {
        known[distinct.index()[row]] = at;
      }
    }
    return known;
  }

  private boolean isOpen(byte[] tokens, int row) {
    for (int i = row * length; i < (row + 1) * length; i++) {
      if (tokens[i] == open) {
        return true;
      }
    }
    return false;
  }

  private static Distinct everyRow(int count) {
    int[] rows = IntStream.range(0, count).toArray();
    return new Distinct(rows, rows);
  }
}
