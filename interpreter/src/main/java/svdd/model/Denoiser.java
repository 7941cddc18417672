package svdd.model;

/**
 * What a masked diffusion knows: for each open position the probabilities of its letters, given the
 * decided ones. A row's answer depends on that row only, to the last bit.
 */
public interface Denoiser extends AutoCloseable {

  /** Whether the answer depends on the time as well as on the tokens. */
  boolean seesTime();

  /** The fewest rows that one call may have; missing ones are filled up by repeating a row. */
  default int fewestRows() {
    return 1;
  }

  /**
   * Computes a batch.
   *
   * @param tokens {@code rows x length} token numbers, row-major; the number one past the alphabet
   *     is an open position
   * @param time from 1 (all noise) to 0
   * @param out {@code rows x length x vocabulary} numbers, row-major; what belongs to open
   *     positions is written, and sums to 1 at each
   * @throws svdd.spi.Failure where the engine gives up
   */
  void probabilities(byte[] tokens, int rows, double time, double[] out);

  @Override
  default void close() {}
}
