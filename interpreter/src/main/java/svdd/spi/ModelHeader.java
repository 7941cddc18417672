package svdd.spi;

import svdd.type.Space;

/**
 * What is known of a model before it is opened.
 *
 * @param title how plans call it, such as {@code human_regulatory.onnx}
 * @param space what it makes
 * @param kind the kind of its chain
 * @param steps the steps of a design that says nothing else
 * @param engine what computes a forward, such as {@code onnxruntime cpu}
 * @param mostSteps the most steps that a design may have
 */
public record ModelHeader(
    String title, Space space, Kind kind, int steps, String engine, int mostSteps) {

  /** A model that can be cut into any number of steps. */
  public ModelHeader(String title, Space space, Kind kind, int steps, String engine) {
    this(title, space, kind, steps, engine, Integer.MAX_VALUE);
  }

  /** Kinds of chains. */
  public enum Kind {
    /** Discrete diffusion with an absorbing mask. */
    MASKED("masked"),
    /** Discrete diffusion with uniform noise. */
    UNIFORM("uniform"),
    /** Diffusion with Gaussian noise. */
    GAUSSIAN("gaussian");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** Forwards at time 0: a masked chain asks once more what is to fill the open positions. */
    public int lastForwards() {
      return this == MASKED ? 1 : 0;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
