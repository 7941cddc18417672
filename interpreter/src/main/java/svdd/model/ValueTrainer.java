package svdd.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import svdd.spi.Learner.Examples;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * Fits a value network by stochastic gradients, which DJL computes. Start and order are functions
 * of the seed, so that the same examples give the same network.
 */
final class ValueTrainer {
  private static final int BATCH = 128;
  private static final double RATE = 2e-3;
  private static final double DECAY = 1e-2;

  private final Examples examples;
  private final ValueInput input;
  private final ValueBody body;
  private final ValueTarget target;
  private final Draws draws;

  ValueTrainer(Examples examples, ValueTarget target, long seed) {
    this.examples = examples;
    this.input = ValueInput.of(examples.states());
    this.body = ValueBody.of(input);
    this.target = target;
    this.draws = new Draws(seed);
  }

  /**
   * @param rows the examples to learn from
   * @param epochs how often each is seen
   */
  ValueNetwork fit(int[] rows, int epochs) {
    float[][] weights = start();
    Adam adam = new Adam(weights, DECAY);
    int batches = (rows.length + BATCH - 1) / BATCH;
    int done = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      int[] order = shuffled(rows, epoch);
      for (int from = 0; from < order.length; from += BATCH) {
        int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH));
        double way = (double) done++ / ((long) epochs * batches);
        adam.step(gradients(weights, batch), RATE * (1 + Math.cos(Math.PI * way)) / 2);
      }
    }
    return new ValueNetwork(input, body, weights, target);
  }

  /** Normal numbers of variance 2 / (what comes in), as He et al. 2015; the last layer is 0. */
  private float[][] start() {
    List<Shape> shapes = body.shapes();
    float[][] weights = new float[shapes.size()][];
    for (int i = 0; i < weights.length; i++) {
      Shape shape = shapes.get(i);
      int size = Math.toIntExact(shape.size());
      weights[i] = new float[size];
      boolean last = i >= weights.length - 2;
      boolean shift = shape.get(0) == ValueTime.FEATURES;
      if (!last && !shift) {
        double incoming = shape.dimension() == 3 ? shape.get(1) * shape.get(2) : shape.get(0);
        double[] normals = new double[size];
        draws.normals(Rows.items(i, 1), 0, Draws.Purpose.PRIOR, size, normals);
        for (int j = 0; j < size; j++) {
          weights[i][j] = (float) (normals[j] * Math.sqrt(2 / incoming));
        }
      }
    }
    return weights;
  }

  private int[] shuffled(int[] rows, int epoch) {
    double[] keys = draws.uniforms(Rows.items(0, rows.length), epoch, Draws.Purpose.SELECT);
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> keys[i]))
        .mapToInt(i -> rows[i])
        .toArray();
  }

  private float[][] gradients(float[][] weights, int[] batch) {
    Engine engine = Engines.torch();
    synchronized (Engines.GRADIENTS) {
      try (NDManager manager = engine.newBaseManager();
          GradientCollector collector = engine.newGradientCollector()) {
        NDList parameters = new NDList();
        for (int i = 0; i < weights.length; i++) {
          NDArray parameter = manager.create(weights[i], body.shapes().get(i));
          parameter.setRequiresGradient(true);
          parameters.add(parameter);
        }
        NDArray answers = body.forward(parameters, states(manager, batch), times(manager, batch));
        collector.backward(target.loss(answers, targets(manager, batch)));
        float[][] gradients = new float[weights.length][];
        for (int i = 0; i < gradients.length; i++) {
          gradients[i] = parameters.get(i).getGradient().toFloatArray();
        }
        return gradients;
      }
    }
  }

  private NDArray states(NDManager manager, int[] batch) {
    float[] states = new float[batch.length * input.width()];
    for (int i = 0; i < batch.length; i++) {
      input.write(examples.states(), batch[i], states, i * input.width());
    }
    return manager.create(states, new Shape(batch.length, input.width()));
  }

  private NDArray times(NDManager manager, int[] batch) {
    float[] times = new float[batch.length * ValueTime.FEATURES];
    for (int i = 0; i < batch.length; i++) {
      float[] features = ValueTime.features(examples.times()[batch[i]]);
      System.arraycopy(features, 0, times, i * features.length, features.length);
    }
    return manager.create(times, new Shape(batch.length, ValueTime.FEATURES));
  }

  private NDArray targets(NDManager manager, int[] batch) {
    float[] targets = new float[batch.length];
    for (int i = 0; i < batch.length; i++) {
      targets[i] = (float) target.target(examples.rewards()[batch[i]]);
    }
    return manager.create(targets);
  }
}
