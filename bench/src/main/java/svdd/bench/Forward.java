package svdd.bench;

/**
 * Calls of a network alone.
 *
 * @param rowSeconds seconds a row
 * @param checksum the mean probability of the first letter at open positions
 */
record Forward(double rowSeconds, double checksum) {}
