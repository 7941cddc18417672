package svdd.decode;

import svdd.spi.Items;

/**
 * A law over the strings of a small space, in the order of counting, the first position slowest.
 */
record Law(double[] p) {

  static Law of(Items items, int symbols) {
    int[] strings = strings(items, symbols);
    double[] p = new double[(int) Math.round(Math.pow(symbols, items.length()))];
    for (int string : strings) {
      p[string] += 1.0 / strings.length;
    }
    return new Law(p);
  }

  /** The number of each item. */
  static int[] strings(Items items, int symbols) {
    int[] strings = new int[items.count()];
    for (int row = 0; row < strings.length; row++) {
      for (int l = 0; l < items.length(); l++) {
        strings[row] = strings[row] * symbols + items.tokens()[row * items.length() + l];
      }
    }
    return strings;
  }

  /** The law proportional to {@code p exp(r / alpha)}. */
  Law tilted(double[] r, double alpha) {
    double z = Math.exp(logMean(r, alpha) / alpha);
    double[] q = new double[p.length];
    for (int i = 0; i < q.length; i++) {
      q[i] = p[i] * Math.exp(r[i] / alpha) / z;
    }
    return new Law(q);
  }

  /** {@code alpha log E exp(r / alpha)}. */
  double logMean(double[] r, double alpha) {
    double z = 0;
    for (int i = 0; i < p.length; i++) {
      z += p[i] * Math.exp(r[i] / alpha);
    }
    return alpha * Math.log(z);
  }

  double mean(double[] r) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] * r[i];
    }
    return sum;
  }

  double sd(double[] r) {
    double mean = mean(r);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += p[i] * (r[i] - mean) * (r[i] - mean);
    }
    return Math.sqrt(sum);
  }

  /** Total variation distance. */
  double distance(Law other) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += Math.abs(p[i] - other.p[i]);
    }
    return sum / 2;
  }

  /** The largest difference of the distribution functions of r under both laws. */
  double kolmogorovSmirnov(Law other, double[] r) {
    Integer[] order = new Integer[r.length];
    for (int i = 0; i < r.length; i++) {
      order[i] = i;
    }
    java.util.Arrays.sort(order, (a, b) -> Double.compare(r[a], r[b]));
    double difference = 0;
    double largest = 0;
    for (int i = 0; i < order.length; i++) {
      difference += p[order[i]] - other.p[order[i]];
      if (i == order.length - 1 || r[order[i]] != r[order[i + 1]]) {
        largest = Math.max(largest, Math.abs(difference));
      }
    }
    return largest;
  }
}
