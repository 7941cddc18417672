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

  /**
   * A population none of whose particles had a weight above zero at time t: it goes on with equal
   * weights, as if no reward had been seen.
   *
   * @param item the number of the first item that is made of it
   */
  default void collapsed(int item, int t) {}

  /** A value network that was fitted. */
  default void fitted(Fit fit) {}
}
