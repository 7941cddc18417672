package svdd.spi;

import java.util.List;

/**
 * Particles at their end.
 *
 * @param item the number of the first item that was made of them
 * @param particles the particles, before the last choice among them
 * @param logWeights the log-weight of each, up to a constant
 * @param lineage for each time from the first step to the last, the particle at that time that each
 *     of the last ones descends from
 * @param effective the effective sample size at each time, before any resampling; where particles
 *     have no weights, how many of them differ
 * @param logNormaliser the estimate of log E[exp(r / alpha)]; NaN where there is none
 */
public record Population(
    int item,
    Items particles,
    double[] logWeights,
    List<int[]> lineage,
    double[] effective,
    double logNormaliser) {}
