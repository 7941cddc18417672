package svdd.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Two hidden layers over the whole state, for short sequences, vectors and small images. The time
 * shifts every layer. A weight matrix is {@code [in, out]}.
 *
 * @param width numbers of a state
 */
record DenseValue(int width) implements ValueBody {
  private static final int HIDDEN = 64;

  @Override
  public List<Shape> shapes() {
    return List.of(
        new Shape(width, HIDDEN),
        new Shape(ValueTime.FEATURES, HIDDEN),
        new Shape(HIDDEN, HIDDEN),
        new Shape(ValueTime.FEATURES, HIDDEN),
        new Shape(HIDDEN, 1),
        new Shape(ValueTime.FEATURES, 1));
  }

  @Override
  public NDArray forward(NDList w, NDArray states, NDArray times) {
    NDArray first = relu(states.matMul(w.get(0)).add(times.matMul(w.get(1))));
    NDArray second = relu(first.matMul(w.get(2)).add(times.matMul(w.get(3))));
    return second.matMul(w.get(4)).add(times.matMul(w.get(5))).squeeze(1);
  }

  static NDArray relu(NDArray x) {
    return x.getNDArrayInternal().relu();
  }

  @Override
  public double value(float[][] w, float[] state, float[] time) {
    float[] first = new float[HIDDEN];
    ValueBody.add(w[0], state, first);
    ValueBody.add(w[1], time, first);
    ValueBody.rectify(first);
    float[] second = new float[HIDDEN];
    ValueBody.add(w[2], first, second);
    ValueBody.add(w[3], time, second);
    ValueBody.rectify(second);
    return ValueBody.dot(w[4], second) + ValueBody.dot(w[5], time);
  }
}
