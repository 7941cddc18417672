package svdd.model;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import svdd.spi.Meter;
import svdd.tensor.Distinct;

/**
 * The one place that calls a denoiser. Equal rows share one forward, a row that did not change may
 * bring its own along, a row that needs none gets none; what is left goes to the engine in chunks,
 * and is counted.
 *
 * @param width numbers of an answer
 * @param fewestRows the fewest rows that one call may have
 * @param sharing whether equal states share one forward; the same bits either way
 */
record Forward(int width, int fewestRows, boolean sharing, Meter meter) {
  /** Rows of one call: more of them make no network faster, but take memory. */
  private static final int CHUNK = 256;

  /** The same for rows that each need an answer of their own. */
  Forward unshared() {
    return new Forward(width, fewestRows, false, meter);
  }

  /** What computes answers. */
  @FunctionalInterface
  interface Engine {
    /**
     * Computes the rows of these numbers, of which some may be equal.
     *
     * @param out {@code width} numbers for each
     */
    void compute(int[] rows, double[] out);
  }

  /**
   * The answers for a batch.
   *
   * @param keys the rows as bytes: equal rows have equal bytes
   * @param known what the rows bring along; -1 where they bring nothing
   * @param needs whether a row needs an answer
   */
  Denoised of(byte[] keys, Denoised known, IntPredicate needs, Engine engine) {
    int count = known.count();
    meter.ask(count);
    Distinct distinct =
        sharing && count > 0 ? Distinct.of(keys, count, keys.length / count) : everyRow(count);
    double[] table = new double[distinct.count() * width];
    int[] brought = brought(known, distinct);
    int[] missing =
        IntStream.range(0, distinct.count())
            .filter(i -> brought[i] < 0 && (!sharing || needs.test(distinct.first()[i])))
            .toArray();
    for (int i = 0; i < brought.length; i++) {
      if (brought[i] >= 0) {
        System.arraycopy(known.table(), brought[i] * width, table, i * width, width);
      }
    }
    for (int from = 0; from < missing.length; from += CHUNK) {
      int[] chunk = Arrays.copyOfRange(missing, from, Math.min(missing.length, from + CHUNK));
      compute(engine, distinct.first(), chunk, table);
    }
    return new Denoised(width, table, distinct.index());
  }

  /** Computes the different rows of these numbers and puts each in its place of the table. */
  private void compute(Engine engine, int[] first, int[] chunk, double[] table) {
    int[] rows = new int[Math.max(chunk.length, fewestRows)];
    Arrays.setAll(rows, i -> first[chunk[Math.min(i, chunk.length - 1)]]);
    double[] out = new double[rows.length * width];
    long start = System.nanoTime();
    engine.compute(rows, out);
    meter.compute(rows.length, System.nanoTime() - start);
    for (int i = 0; i < chunk.length; i++) {
      System.arraycopy(out, i * width, table, chunk[i] * width, width);
    }
  }

  /** For each different row where the states know it already, or -1. */
  private static int[] brought(Denoised known, Distinct distinct) {
    int[] brought = new int[distinct.count()];
    Arrays.fill(brought, -1);
    for (int row = 0; row < known.count(); row++) {
      if (known.at()[row] >= 0) {
        brought[distinct.index()[row]] = known.at()[row];
      }
    }
    return brought;
  }

  private static Distinct everyRow(int count) {
    int[] rows = IntStream.range(0, count).toArray();
    return new Distinct(rows, rows);
  }
}
