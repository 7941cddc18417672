package svdd.spi;

import svdd.tensor.Rows;

/** What a decoder tells of its way, for the account of a run. */
public interface Diary {

  /** Nobody reads it. */
  Diary SILENT = new Diary() {};

  /**
   * States that were kept at time t, with the values that they were chosen by.
   *
   * @param rows whose they are
   */
  default void kept(Rows rows, int t, double[] values) {}

  /** A population that came to its end. */
  default void population(Population population) {}

  /** A value network that was fitted. */
  default void fitted(Fit fit) {}
}
