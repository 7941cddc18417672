package svdd.reward;

/** What is seen of candidates while they are scored. */
public final class Watch {
  private final long[] broken;
  private double best = Double.NaN;
  private double mean = Double.NaN;
  private long scored;
  private long missing;
  private long infinite;

  Watch(int lines) {
    this.broken = new long[lines];
  }

  void scored(double[] scores) {
    double sum = 0;
    int finite = 0;
    scored += scores.length;
    for (double score : scores) {
      if (Double.isFinite(score)) {
        sum += score;
        finite++;
        best = Double.isNaN(best) ? score : Math.max(best, score);
      } else if (score > 0) {
        infinite++;
      }
    }
    mean = finite == 0 ? Double.NaN : sum / finite;
  }

  void countMissing() {
    missing++;
  }

  void line(int line, boolean holds) {
    broken[line] += holds ? 0 : 1;
  }

  /** The best combined reward so far; NaN where there is none. */
  public double best() {
    return best;
  }

  /** The mean combined reward of the candidates scored last; NaN where there is none. */
  public double mean() {
    return mean;
  }

  /** How many candidates were scored, equal ones counted each. */
  public long scored() {
    return scored;
  }

  /** How many of them had no number for a combined reward. */
  public long missing() {
    return missing;
  }

  /** How many of them had a combined reward without a bound. */
  public long infinite() {
    return infinite;
  }

  /** For each requirement how many of them it was broken by. */
  public long[] broken() {
    return broken.clone();
  }
}
