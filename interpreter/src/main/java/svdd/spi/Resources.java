package svdd.spi;

/**
 * What opened models and rewards may use.
 *
 * @param threads threads of an engine for one call
 */
public record Resources(int threads) {}
