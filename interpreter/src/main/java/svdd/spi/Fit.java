package svdd.spi;

/**
 * How a value network was fitted.
 *
 * @param parameters numbers that were fitted
 * @param rollouts samples of the model that it learned from
 * @param heldOut samples that it was judged by
 * @param seconds of training
 * @param cached whether an earlier fit was found on disk
 * @param explained the share of variance explained (R squared) on held-out roll-outs, by tenth of
 *     the way from all noise to the end
 */
public record Fit(
    long parameters,
    int rollouts,
    int heldOut,
    double seconds,
    boolean cached,
    double[] explained) {}
