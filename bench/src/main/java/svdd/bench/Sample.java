package svdd.bench;

/**
 * What one run of one side took.
 *
 * @param rows rows that the network computed
 * @param seconds of the whole loop, without any start-up
 * @param network seconds of it inside the network
 * @param reward the mean combined reward of the items
 */
record Sample(int items, long rows, double seconds, double network, double reward) {

  double itemsPerSecond() {
    return items / seconds;
  }

  /** The share of the time inside the network. */
  double share() {
    return network / seconds;
  }

  /** Milliseconds of the network, a row. */
  double rowMillis() {
    return network / rows * 1e3;
  }
}
