package svdd.model;

/** Small networks from tokens to log probabilities. */
final class TinyNetworks {
  private TinyNetworks() {}

  /** Tokens [batch, length] to log probabilities [batch, length, 4]: a convolution of width 3. */
  static byte[] denoiser(int length) {
    float[] kernel = new float[4 * 4 * 3];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) Math.sin(1 + 2.3 * i);
    }
    return new TinyOnnx()
        .input("tokens", TinyOnnx.INT64, -1, length)
        .constant("table", new long[] {5, 4}, table())
        .constant("kernel", new long[] {4, 4, 3}, kernel)
        .node("Gather", names("table", "tokens"), "embedded")
        .node("Transpose", names("embedded"), "planes", "perm", new int[] {0, 2, 1})
        .node("Conv", names("planes", "kernel"), "mixed", "pads", new int[] {1, 1})
        .node("Transpose", names("mixed"), "logits", "perm", new int[] {0, 2, 1})
        .node("LogSoftmax", names("logits"), "log_probabilities", "axis", -1)
        .output("log_probabilities", TinyOnnx.FLOAT, -1, length, 4)
        .bytes();
  }

  /**
   * Every token sees the mean of its row. The engine sums one row in another order than several.
   */
  static byte[] pooled(int length) {
    return mean(length, 1);
  }

  /** Every row sees the mean of the batch. */
  static byte[] leaky(int length) {
    return mean(length, 0);
  }

  /** Cannot compute a row with five T or more: it looks up a number that its table lacks. */
  static byte[] fragile(int length) {
    return new TinyOnnx()
        .input("tokens", TinyOnnx.INT64, -1, length)
        .constant("table", new long[] {5, 4}, table())
        .constant("nothing", new long[] {5, 4}, new float[5 * 4])
        .integers("is_t", 0, 0, 0, 1, 0)
        .integers("positions", 1)
        .node("Gather", names("table", "tokens"), "embedded")
        .node("Gather", names("is_t", "tokens"), "marks")
        .node("ReduceSum", names("marks", "positions"), "count", "keepdims", 1)
        .node("Gather", names("nothing", "count"), "zeros")
        .node("Add", names("embedded", "zeros"), "logits")
        .node("LogSoftmax", names("logits"), "log_probabilities", "axis", -1)
        .output("log_probabilities", TinyOnnx.FLOAT, -1, length, 4)
        .bytes();
  }

  private static byte[] mean(int length, int axis) {
    return new TinyOnnx()
        .input("tokens", TinyOnnx.INT64, -1, length)
        .constant("table", new long[] {5, 4}, table())
        .node("Gather", names("table", "tokens"), "embedded")
        .node("ReduceMean", names("embedded"), "mean", "axes", new int[] {axis}, "keepdims", 1)
        .node("Add", names("embedded", "mean"), "logits")
        .node("LogSoftmax", names("logits"), "log_probabilities", "axis", -1)
        .output("log_probabilities", TinyOnnx.FLOAT, -1, length, 4)
        .bytes();
  }

  /** Scores without context, sharpened by a second input of one number a row. */
  static byte[] timed(int length) {
    return new TinyOnnx()
        .input("tokens", TinyOnnx.INT64, -1, length)
        .input("sigma", TinyOnnx.FLOAT, -1)
        .constant("table", new long[] {5, 4}, table())
        .node("Gather", names("table", "tokens"), "embedded")
        .node("Unsqueeze", names("sigma", "axes"), "spread")
        .node("Mul", names("embedded", "spread"), "logits")
        .node("Identity", names("logits"), "scores")
        .integers("axes", 1, 2)
        .output("scores", TinyOnnx.FLOAT, -1, length, 4)
        .bytes();
  }

  /** Numbers [batch, shape] to as many: each times a factor, which a second input adds to. */
  static byte[] numbers(double factor, long... shape) {
    long[] batch = new long[shape.length + 1];
    batch[0] = -1;
    System.arraycopy(shape, 0, batch, 1, shape.length);
    long[] axes = new long[shape.length];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = i + 1L;
    }
    return new TinyOnnx()
        .input("sample", TinyOnnx.FLOAT, batch)
        .input("timestep", TinyOnnx.FLOAT, -1)
        .constant("factor", new long[] {1}, (float) factor)
        .integers("axes", axes)
        .node("Add", names("timestep", "factor"), "factors")
        .node("Unsqueeze", names("factors", "axes"), "spread")
        .node("Mul", names("sample", "spread"), "predicted")
        .output("predicted", TinyOnnx.FLOAT, batch)
        .bytes();
  }

  private static float[] table() {
    return new float[] {
      1.5f, -0.5f, 0.25f, 0, 0.1f, 1.2f, -0.3f, 0.4f, -0.7f, 0.2f, 0.9f, 0.3f, 0.6f, -0.1f, 0.5f,
      1.1f, 0.2f, 0.1f, -0.2f, 0.05f
    };
  }

  private static String[] names(String... names) {
    return names;
  }
}
