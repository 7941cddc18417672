package svdd.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import java.util.Arrays;
import java.util.List;

/**
 * A scan over a long sequence: motifs of nine positions, combinations of them, and the mean and the
 * largest of each over all positions. The time shifts every layer. A filter bank is {@code [out,
 * in, taps]} for DJL, a matrix {@code [in, out]}.
 *
 * @param channels letters and the open position
 */
record ConvolutionalValue(int positions, int channels) implements ValueBody {
  private static final int FILTERS = 32;
  private static final int TAPS = 9;
  private static final int WIDER = 5;
  private static final int STRIDE = 2;
  private static final int HIDDEN = 64;

  @Override
  public List<Shape> shapes() {
    return List.of(
        new Shape(FILTERS, channels, TAPS),
        new Shape(ValueTime.FEATURES, FILTERS),
        new Shape(FILTERS, FILTERS, WIDER),
        new Shape(ValueTime.FEATURES, FILTERS),
        new Shape(2 * FILTERS, HIDDEN),
        new Shape(ValueTime.FEATURES, HIDDEN),
        new Shape(HIDDEN, 1),
        new Shape(ValueTime.FEATURES, 1));
  }

  @Override
  public NDArray forward(NDList w, NDArray states, NDArray times) {
    NDArray x = states.reshape(-1, positions, channels).transpose(0, 2, 1);
    NDArray motifs = layer(x, w.get(0), times.matMul(w.get(1)), TAPS, 1);
    NDArray pairs = layer(motifs, w.get(2), times.matMul(w.get(3)), WIDER, STRIDE);
    NDArray pooled =
        NDArrays.concat(new NDList(pairs.mean(new int[] {2}), pairs.max(new int[] {2})), 1);
    NDArray hidden = DenseValue.relu(pooled.matMul(w.get(4)).add(times.matMul(w.get(5))));
    return hidden.matMul(w.get(6)).add(times.matMul(w.get(7))).squeeze(1);
  }

  private static NDArray layer(NDArray x, NDArray filters, NDArray shift, int taps, int stride) {
    NDArray scanned =
        Conv1d.conv1d(x, filters, null, new Shape(stride), new Shape(taps / 2)).singletonOrThrow();
    return DenseValue.relu(scanned.add(shift.expandDims(2)));
  }

  @Override
  public double value(float[][] w, float[] state, float[] time) {
    float[] motifs = layer(state, channels, w[0], shift(w[1], time), TAPS, 1);
    float[] pairs = layer(motifs, FILTERS, w[2], shift(w[3], time), WIDER, STRIDE);
    float[] hidden = new float[HIDDEN];
    ValueBody.add(w[4], pooled(pairs), hidden);
    ValueBody.add(w[5], time, hidden);
    ValueBody.rectify(hidden);
    return ValueBody.dot(w[6], hidden) + ValueBody.dot(w[7], time);
  }

  private static float[] shift(float[] w, float[] time) {
    float[] shift = new float[FILTERS];
    ValueBody.add(w, time, shift);
    return shift;
  }

  /** Position after position: {@code [positions, in]} to {@code [positions / stride, FILTERS]}. */
  private static float[] layer(
      float[] x, int in, float[] filters, float[] shift, int taps, int stride) {
    int length = x.length / in;
    float[] byTap = byTap(filters, in, taps);
    int places = (length + stride - 1) / stride;
    float[] out = new float[places * FILTERS];
    float[] sum = new float[FILTERS];
    for (int place = 0; place < places; place++) {
      System.arraycopy(shift, 0, sum, 0, FILTERS);
      for (int tap = 0; tap < taps; tap++) {
        int from = place * stride + tap - taps / 2;
        for (int i = 0; from >= 0 && from < length && i < in; i++) {
          float number = x[from * in + i];
          if (number != 0) {
            int at = (tap * in + i) * FILTERS;
            for (int o = 0; o < FILTERS; o++) {
              sum[o] += number * byTap[at + o];
            }
          }
        }
      }
      ValueBody.rectify(sum);
      System.arraycopy(sum, 0, out, place * FILTERS, FILTERS);
    }
    return out;
  }

  /** {@code [out, in, taps]} as {@code [taps, in, out]}, so that what is added stands together. */
  private static float[] byTap(float[] filters, int in, int taps) {
    float[] out = new float[filters.length];
    for (int o = 0; o < FILTERS; o++) {
      for (int i = 0; i < in; i++) {
        for (int tap = 0; tap < taps; tap++) {
          out[(tap * in + i) * FILTERS + o] = filters[(o * in + i) * taps + tap];
        }
      }
    }
    return out;
  }

  /** The means, then the largest. */
  private static float[] pooled(float[] x) {
    float[] out = new float[2 * FILTERS];
    Arrays.fill(out, FILTERS, out.length, Float.NEGATIVE_INFINITY);
    int places = x.length / FILTERS;
    for (int place = 0; place < places; place++) {
      for (int o = 0; o < FILTERS; o++) {
        float number = x[place * FILTERS + o];
        out[o] += number;
        out[FILTERS + o] = Math.max(out[FILTERS + o], number);
      }
    }
    for (int o = 0; o < FILTERS; o++) {
      out[o] /= places;
    }
    return out;
  }
}
