package svdd.model;

import java.util.List;
import java.util.Optional;
import svdd.type.Space;

/**
 * What {@code svdd-model.json} says of a model folder.
 *
 * @param space what the model makes
 * @param steps the steps of a design that says nothing else
 * @param codes the network's number for each letter of the space, and last the one for the mask
 * @param epsilon of the log-linear schedule: the move chance is {@code (1 - epsilon) t}
 * @param input the input that gets tokens, int64 [batch, length]
 * @param output the output that has scores, float32 [batch, length, columns]
 * @param columns scores of a position
 * @param time the input that gets the time, float32 [batch]
 * @param network the file with the network
 * @param tolerance how far the network may be from the golden vectors
 */
record Manifest(
    String name,
    Space space,
    int steps,
    int[] codes,
    double epsilon,
    String input,
    String output,
    int columns,
    Optional<TimeInput> time,
    NetworkFile network,
    double tolerance,
    List<Golden> golden) {

  /** The name of the file. */
  static final String FILE = "svdd-model.json";

  record TimeInput(String name, boolean sigma) {
    /** What the network wants to see at a time from 1 to 0. */
    float at(double time, double epsilon) {
      return (float) (sigma ? -Math.log1p(-(1 - epsilon) * time) : time);
    }
  }

  record NetworkFile(String path, String sha256, long bytes) {}

  /**
   * What the network gave for one row when it was exported.
   *
   * @param tokens in the network's own numbers
   * @param time 0 where the network does not see it
   */
  record Golden(long[] tokens, double time, double[] output) {}
}
