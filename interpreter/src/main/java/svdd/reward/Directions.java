package svdd.reward;

import java.util.List;
import org.moeaframework.util.weights.NormalBoundaryDivisions;
import org.moeaframework.util.weights.NormalBoundaryIntersectionGenerator;

/**
 * The directions of a front: weight vectors that lie evenly on the simplex (Das and Dennis 1998,
 * Normal-Boundary Intersection). Each has weights of 0 to 1 that sum to 1.
 */
public final class Directions {
  private Directions() {}

  /**
   * The smallest set with at least this many vectors, in a fixed order. The simplex is divided at
   * least as often as there are objectives, so that some vectors weigh all of them.
   */
  public static List<double[]> of(int objectives, int points) {
    int divisions = divisions(objectives, points);
    return new NormalBoundaryIntersectionGenerator(
            objectives, new NormalBoundaryDivisions(divisions))
        .generate();
  }

  /** How many vectors {@link #of} gives. */
  public static int count(int objectives, int points) {
    return Math.toIntExact(size(objectives, divisions(objectives, points)));
  }

  private static int divisions(int objectives, int points) {
    int divisions = objectives;
    while (size(objectives, divisions) < points) {
      divisions++;
    }
    return divisions;
  }

  /** {@code divisions + objectives - 1} over {@code objectives - 1}. */
  private static long size(int objectives, int divisions) {
    long size = 1;
    for (int i = 1; i < objectives; i++) {
      size = size * (divisions + i) / i;
    }
    return size;
  }
}
