package svdd.model;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import svdd.spi.Refusal;

/**
 * An opened ONNX network on the CPU. Whether the bits of a row depend on the other rows of a call
 * is a matter of its graph: most do not, a mean over an axis may. It may be run from one thread at
 * a time.
 */
public final class Network implements AutoCloseable {
  private final String title;
  private final int threads;

  // The model stays referenced for as long as its block is used: its finalizer closes the block.
  private final Model model;
  private final ParameterStore parameters;

  private boolean tried;

  private Network(String title, int threads, Model model) {
    this.title = title;
    this.threads = threads;
    this.model = model;
    this.parameters = new ParameterStore(model.getNDManager(), false);
  }

  /** What one input gets: values in row-major order. */
  public sealed interface Input {
    String name();

    long[] shape();

    /** The rows of these numbers, in this order; the first size is the rows. */
    Input rows(int[] rows);

    private static long[] shape(long[] shape, int rows) {
      long[] other = shape.clone();
      other[0] = rows;
      return other;
    }

    record Longs(String name, long[] shape, long[] values) implements Input {
      @Override
      public Longs rows(int[] rows) {
        int width = values.length / Math.toIntExact(shape[0]);
        long[] out = new long[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
          System.arraycopy(values, rows[i] * width, out, i * width, width);
        }
        return new Longs(name, Input.shape(shape, rows.length), out);
      }
    }

    record Floats(String name, long[] shape, float[] values) implements Input {
      @Override
      public Floats rows(int[] rows) {
        int width = values.length / Math.toIntExact(shape[0]);
        float[] out = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
          System.arraycopy(values, rows[i] * width, out, i * width, width);
        }
        return new Floats(name, Input.shape(shape, rows.length), out);
      }
    }
  }

  /** What one output gave: values in row-major order. */
  public record Output(String name, long[] shape, float[] values) {}

  /**
   * Opens a network.
   *
   * @param onnx the bytes of the file
   * @param title how messages call the file
   * @param threads threads of one call
   * @throws Refusal where the bytes are not a network that the engine can open
   */
  public static Network open(byte[] onnx, String title, int threads) throws Refusal {
    // Through DJL first: it must create the process-wide environment of the engine.
    Model model = Engines.onnx().newModel(title, null);
    try (OrtSession.SessionOptions session = new OrtSession.SessionOptions()) {
      // The engine prints what it throws as well.
      session.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      model.load(
          new ByteArrayInputStream(onnx),
          Map.of(
              "sessionOptions",
              session,
              "intraOpNumThreads",
              Integer.toString(threads),
              "interOpNumThreads",
              "1"));
      // DJL makes an empty folder for each model that it loads from a stream.
      Files.deleteIfExists(model.getModelPath());
      return new Network(title, threads, model);
    } catch (IOException | MalformedModelException | EngineException | OrtException e) {
      model.close();
      throw ModelRefusals.notANetwork(title, reason(e));
    }
  }

  /** Threads of one call, as the engine was told. */
  public int threads() {
    return threads;
  }

  /** How messages call the file. */
  public String title() {
    return title;
  }

  /** The names of its inputs. */
  public List<String> inputs() {
    return model.getBlock().describeInput().keys();
  }

  /**
   * Runs the network once.
   *
   * @param inputs all inputs, by their names
   * @return all outputs as float32, in the network's order
   * @throws Refusal where the engine cannot compute with these inputs, or once it could, gives up
   */
  public List<Output> run(Input... inputs) throws Refusal {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDList arrays = new NDList();
      for (Input input : inputs) {
        arrays.add(array(manager, input));
      }
      List<Output> outputs = new ArrayList<>();
      // The outputs attach themselves to the manager of the first input, which closes here.
      for (NDArray array : model.getBlock().forward(parameters, arrays, false)) {
        if (array.getDataType() != DataType.FLOAT32) {
          throw ModelRefusals.outputType(title, array.getName(), array.getDataType().name());
        }
        long[] shape = array.getShape().getShape();
        outputs.add(new Output(array.getName(), shape, array.toFloatArray()));
      }
      return outputs;
    } catch (EngineException | IllegalArgumentException | UnsupportedOperationException e) {
      throw tried
          ? ModelRefusals.networkGaveUp(title, reason(e))
          : ModelRefusals.networkFails(title, reason(e));
    }
  }

  /** Notes that it was tried and works: if a call fails from now on, its form is not to blame. */
  void tried() {
    tried = true;
  }

  /** How many arrays and sub-managers the engine holds for this network: it must not grow. */
  int held() {
    return model.getNDManager().getManagedArrays().size();
  }

  @Override
  public void close() {
    model.close();
  }

  private static NDArray array(NDManager manager, Input input) {
    Shape shape = new Shape(input.shape());
    NDArray array =
        switch (input) {
          case Input.Longs longs ->
              manager.create(LongBuffer.wrap(longs.values()), shape, DataType.INT64);
          case Input.Floats floats ->
              manager.create(FloatBuffer.wrap(floats.values()), shape, DataType.FLOAT32);
        };
    array.setName(input.name());
    return array;
  }

  /** The innermost message, which is the engine's own. */
  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.toString() : message.strip();
  }
}
