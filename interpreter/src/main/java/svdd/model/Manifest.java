package svdd.model;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import svdd.spi.ModelHeader;
import svdd.type.Space;

/**
 * What {@code svdd-model.json} says of a model folder.
 *
 * @param space what the model makes
 * @param steps the steps of a design that says nothing else
 * @param input the input that gets states: int64 for letters, float32 for numbers
 * @param output the output that has scores or predictions, float32
 * @param time the input that gets the time, float32 [batch]
 * @param network the file with the network
 * @param tolerance how far the network may be from the golden vectors
 */
record Manifest(
    String name,
    Space space,
    int steps,
    Noise noise,
    Port input,
    Port output,
    Optional<TimeInput> time,
    NetworkFile network,
    double tolerance,
    List<Golden> golden) {

  /** The name of the file. */
  static final String FILE = "svdd-model.json";

  /** What kind of noise the model was made with, and how its network speaks of states. */
  sealed interface Noise {
    ModelHeader.Kind kind();

    /**
     * @param codes the network's number for each letter of the space, and last the one for the mask
     * @param epsilon of the log-linear schedule: the move chance is {@code (1 - epsilon) t}
     */
    record Masked(int[] codes, double epsilon) implements Noise {
      @Override
      public ModelHeader.Kind kind() {
        return ModelHeader.Kind.MASKED;
      }
    }

    /**
     * @param codes the network's number for each letter of the space
     */
    record Uniform(int[] codes, UniformSchedule schedule) implements Noise {
      @Override
      public ModelHeader.Kind kind() {
        return ModelHeader.Kind.UNIFORM;
      }
    }

    record Gaussian(NoiseSchedule schedule, Prediction prediction) implements Noise {
      @Override
      public ModelHeader.Kind kind() {
        return ModelHeader.Kind.GAUSSIAN;
      }
    }
  }

  /**
   * @param shape of a row
   */
  record Port(String name, List<Integer> shape) {
    int width() {
      return shape.stream().reduce(1, Math::multiplyExact);
    }
  }

  /**
   * @param seen what the network wants to see at a time from 1 to 0
   */
  record TimeInput(String name, DoubleUnaryOperator seen) {}

  record NetworkFile(String path, String sha256, long bytes) {}

  /**
   * What the network gave for one row when it was exported.
   *
   * @param input in the network's own numbers
   * @param time 0 where the network does not see it
   */
  record Golden(double[] input, double time, double[] output) {}

  /** The most steps that a design may have. */
  int mostSteps() {
    return noise instanceof Noise.Gaussian gaussian
        ? gaussian.schedule().steps()
        : Integer.MAX_VALUE;
  }
}
