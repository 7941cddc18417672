package svdd.spi;

/** An opened model. */
public interface Model extends AutoCloseable {

  /**
   * The model as a chain of this many steps, whose items have what is fixed.
   *
   * @param meter counts forwards
   */
  Chain<?, ?> chain(int steps, Fixed fixed, Meter meter);

  /** The same, with nothing fixed. */
  default Chain<?, ?> chain(int steps, Meter meter) {
    return chain(steps, Fixed.nothing(), meter);
  }

  @Override
  void close();
}
