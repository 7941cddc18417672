package svdd.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * What a value network computes, written twice: for DJL, which has its gradients, and in Java,
 * where the number of a row is a function of that row alone, to the last bit.
 */
sealed interface ValueBody permits ConvolutionalValue, DenseValue {

  /** Sequences longer than this are scanned; shorter ones are taken in whole. */
  int LONG = 40;

  static ValueBody of(ValueInput input) {
    return input.channels() > 1 && input.positions() > LONG
        ? new ConvolutionalValue(input.positions(), input.channels())
        : new DenseValue(input.width());
  }

  /** The shapes of its weights; the size of the last axis but for convolutions is what comes in. */
  List<Shape> shapes();

  /**
   * One number for each row, as an array that has gradients.
   *
   * @param weights of these shapes
   * @param states {@code [rows, width]}
   * @param times {@code [rows, ValueTime.FEATURES]}
   * @return {@code [rows]}
   */
  NDArray forward(NDList weights, NDArray states, NDArray times);

  /** The same for one row. */
  double value(float[][] weights, float[] state, float[] time);

  /** Adds {@code w x} to {@code sum}, where {@code w} is {@code [sum.length, x.length]}. */
  static void add(float[] w, float[] x, float[] sum) {
    for (int i = 0; i < x.length; i++) {
      if (x[i] != 0) {
        for (int o = 0; o < sum.length; o++) {
          sum[o] += x[i] * w[i * sum.length + o];
        }
      }
    }
  }

  /** Sets what is below 0 to 0. */
  static void rectify(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(0, x[i]);
    }
  }

  /** The sum of products. */
  static float dot(float[] w, float[] x) {
    float sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += w[i] * x[i];
    }
    return sum;
  }
}
