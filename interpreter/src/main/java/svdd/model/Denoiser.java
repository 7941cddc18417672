package svdd.model;

import svdd.spi.Fixed;

/**
 * What a discrete diffusion knows: the probabilities of the letters at the end, given a state. With
 * a mask for noise it is asked about the open positions, given the decided ones; with uniform noise
 * about all. A row's answer depends on that row only, to the last bit.
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
   *     is an open position, of which a state with uniform noise has none
   * @param time from 1 (all noise) to 0
   * @param out {@code rows x length x vocabulary} numbers, row-major; what belongs to positions
   *     that it is asked about is written, and sums to 1 at each
   * @throws svdd.spi.Failure where the engine gives up
   */
  void probabilities(byte[] tokens, int rows, double time, double[] out);

  /**
   * The same, told which positions of every state show no noise but what is given. With a mask that
   * goes without saying; a network with uniform noise cannot be told, and takes the letters that it
   * sees for noisy ones.
   */
  default Denoiser given(Fixed fixed) {
    return this;
  }

  @Override
  default void close() {}
}
