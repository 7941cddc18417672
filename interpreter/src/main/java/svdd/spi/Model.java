package svdd.spi;

/** An opened model. */
public interface Model extends AutoCloseable {

  /** The model as a chain of this many steps. Forwards are counted in {@code meter}. */
  Chain<?, ?> chain(int steps, Meter meter);

  @Override
  void close();
}
