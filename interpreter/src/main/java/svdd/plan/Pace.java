package svdd.plan;

/**
 * What was measured on this machine.
 *
 * @param forward seconds for a row denoised
 * @param call seconds for an item scored; 0 where nothing is scored
 */
public record Pace(double forward, double call) {}
