package svdd.stdlib;

/**
 * The hydrophobic moment of Eisenberg, Weiss and Terwilliger 1982 (Nature 299:371): how much a
 * number for each residue leans to one side of a helix.
 *
 * @param values one for each residue
 * @param window residues that are looked at together
 * @param angle from one residue to the next, in radians
 */
record Moment(double[] values, int window, double angle) {

  /** The highest of all windows, a residue; NaN where nothing is decided. */
  double highest(byte[] residues, int from, int to) {
    int width = Math.min(window, to - from);
    double highest = Double.NaN;
    for (int at = from; at <= to - width; at++) {
      double moment = moment(residues, at, at + width);
      highest = Double.isNaN(highest) || moment > highest ? moment : highest;
    }
    return highest;
  }

  private double moment(byte[] residues, int from, int to) {
    double sine = 0;
    double cosine = 0;
    int decided = 0;
    for (int i = from; i < to; i++) {
      if (residues[i] < values.length) {
        sine += values[residues[i]] * Math.sin(angle * (i - from));
        cosine += values[residues[i]] * Math.cos(angle * (i - from));
        decided++;
      }
    }
    return decided == 0 ? Double.NaN : Math.hypot(sine, cosine) / decided;
  }
}
