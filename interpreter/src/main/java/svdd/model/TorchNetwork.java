package svdd.model;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import svdd.model.Network.Input;
import svdd.model.Network.Output;
import svdd.spi.Refusal;

/**
 * An opened TorchScript network on the CPU, run on tiles of a fixed number of rows by one thread:
 * what it gives for a row depends neither on the batch nor on the threads of a run, if it does not
 * depend on where in its tile the row stands, which {@link TorchTrial} finds out.
 */
final class TorchNetwork implements AutoCloseable {
  /** Rows of a tile, where their places make no difference. */
  static final int TILE = 16;

  private final String title;

  // The model stays referenced for as long as its block is used: its finalizer closes the block.
  private final Model model;
  private final ParameterStore parameters;

  private int tile = TILE;
  private boolean tried;
  private long forwards;
  private long backwards;

  private TorchNetwork(String title, Model model) {
    this.title = title;
    this.model = model;
    this.parameters = new ParameterStore(model.getNDManager(), false);
  }

  /**
   * Opens a network with libtorch's own loader, which makes no Python objects.
   *
   * @throws Refusal where libtorch cannot open it
   */
  static TorchNetwork open(TorchArchive archive) throws Refusal {
    String title = archive.file().title();
    Model model = Engines.torch().newModel(title, Device.cpu());
    try {
      model.load(new ByteArrayInputStream(archive.bytes()), Map.of("trainParam", "true"));
      // DJL makes an empty folder for each model that it loads from a stream.
      Files.deleteIfExists(model.getModelPath());
      return new TorchNetwork(title, model);
    } catch (IOException | MalformedModelException | EngineException e) {
      model.close();
      throw TorchRefusals.cannotOpen(title, reason(e));
    }
  }

  /** How messages call the file. */
  String title() {
    return title;
  }

  int tile() {
    return tile;
  }

  /** From now on so many rows go in one call. */
  void tile(int rows) {
    tile = rows;
  }

  /** Notes that it was tried and works: if a call fails from now on, its form is not to blame. */
  void tried() {
    tried = true;
  }

  /**
   * Runs the network.
   *
   * @param inputs all inputs in the order of `forward`; the first size of each is the rows
   * @return its one output for all rows
   * @throws Refusal where libtorch cannot compute with these inputs, or once it could, gives up
   */
  Output run(Input... inputs) throws Refusal {
    return tiled(rows(inputs), picked -> forward(rows(inputs, picked)));
  }

  /**
   * Runs the network and keeps what the way back needs.
   *
   * @throws Refusal where libtorch cannot compute with these inputs, or has no gradients
   */
  TorchTape tape(Input... inputs) throws Refusal {
    List<TorchTape.Call> calls = new ArrayList<>();
    try {
      Output output =
          tiled(
              rows(inputs),
              picked -> {
                TorchTape.Call call = recorded(rows(inputs, picked));
                calls.add(call);
                return output(call.answer());
              });
      return new TorchTape(this, List.copyOf(calls), rows(inputs), output);
    } catch (Refusal refusal) {
      calls.forEach(call -> call.manager().close());
      throw refusal;
    }
  }

  /** One call with these rows of all. */
  interface Call {
    Output of(int[] rows) throws Refusal;
  }

  /** The outputs of as many calls as the rows need, one below the other. */
  Output tiled(int rows, Call call) throws Refusal {
    float[] values = new float[0];
    long[] shape = {0};
    for (int from = 0; from < rows; from += tile) {
      int[] picked = new int[tile];
      for (int i = 0; i < tile; i++) {
        picked[i] = Math.min(from + i, rows - 1);
      }
      Output some = call.of(picked);
      int width = some.values().length / tile;
      if (width * tile != some.values().length) {
        throw TorchRefusals.notByRows(title, some.values().length, tile);
      }
      if (values.length == 0) {
        values = new float[rows * width];
        shape = some.shape().clone();
      }
      System.arraycopy(some.values(), 0, values, from * width, Math.min(tile, rows - from) * width);
    }
    shape[0] = rows;
    return new Output("", shape, values);
  }

  private static int rows(Input[] inputs) {
    return Math.toIntExact(inputs[0].shape()[0]);
  }

  private static Input[] rows(Input[] inputs, int[] picked) {
    return Arrays.stream(inputs).map(input -> input.rows(picked)).toArray(Input[]::new);
  }

  private Output forward(Input[] inputs) throws Refusal {
    forwards++;
    try (NDManager manager = model.getNDManager().newSubManager()) {
      return output(single(arrays(manager, inputs), false));
    } catch (EngineException | IllegalArgumentException | UnsupportedOperationException e) {
      throw failed(e);
    }
  }

  private TorchTape.Call recorded(Input[] inputs) throws Refusal {
    forwards++;
    NDManager manager = model.getNDManager().newSubManager();
    synchronized (Engines.GRADIENTS) {
      try (GradientCollector _ = Engines.torch().newGradientCollector()) {
        NDList arrays = arrays(manager, inputs);
        NDArray first = arrays.getFirst();
        first.setRequiresGradient(true);
        return new TorchTape.Call(manager, first, single(arrays, true));
      } catch (EngineException | IllegalArgumentException | UnsupportedOperationException e) {
        manager.close();
        throw TorchRefusals.noGradient(title, reason(e));
      } catch (Refusal refusal) {
        manager.close();
        throw refusal;
      }
    }
  }

  /** The way back through one call. */
  Output backward(TorchTape.Call call, float[] pull) throws Refusal {
    backwards++;
    synchronized (Engines.GRADIENTS) {
      try (GradientCollector collector = Engines.torch().newGradientCollector()) {
        NDArray weights = call.manager().create(pull, call.answer().getShape());
        collector.backward(call.answer().mul(weights).sum());
        return output(call.input().getGradient());
      } catch (EngineException | IllegalArgumentException | UnsupportedOperationException e) {
        throw TorchRefusals.noGradient(title, reason(e));
      }
    }
  }

  private NDArray single(NDList arrays, boolean gradients) throws Refusal {
    NDList answers = model.getBlock().forward(parameters, arrays, gradients);
    if (answers.size() != 1) {
      throw TorchRefusals.severalOutputs(title, answers.size());
    }
    return answers.singletonOrThrow();
  }

  private Output output(NDArray array) throws Refusal {
    if (array.getDataType() != DataType.FLOAT32) {
      throw TorchRefusals.outputType(title, array.getDataType().name());
    }
    return new Output("", array.getShape().getShape(), array.toFloatArray());
  }

  private static NDList arrays(NDManager manager, Input[] inputs) {
    NDList arrays = new NDList();
    for (Input input : inputs) {
      Shape shape = new Shape(input.shape());
      arrays.add(
          switch (input) {
            case Input.Longs longs ->
                manager.create(LongBuffer.wrap(longs.values()), shape, DataType.INT64);
            case Input.Floats floats ->
                manager.create(FloatBuffer.wrap(floats.values()), shape, DataType.FLOAT32);
          });
    }
    return arrays;
  }

  private Refusal failed(RuntimeException e) {
    return tried
        ? ModelRefusals.networkGaveUp(title, reason(e))
        : TorchRefusals.fails(title, reason(e));
  }

  /** How many calls of libtorch ran the network forward. */
  long forwards() {
    return forwards;
  }

  /** How many went the way back. */
  long backwards() {
    return backwards;
  }

  /** How many arrays and sub-managers are held for this network: it must not grow. */
  int held() {
    return model.getNDManager().getManagedArrays().size();
  }

  @Override
  public void close() {
    model.close();
  }

  /** The first line of the innermost message; what follows is a trace of libtorch's own code. */
  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage().strip();
    String[] lines = message.split("\n", -1);
    return Arrays.stream(lines)
        .filter(line -> line.startsWith("RuntimeError: "))
        .map(line -> line.substring("RuntimeError: ".length()))
        .findFirst()
        .orElse(lines[0]);
  }
}
