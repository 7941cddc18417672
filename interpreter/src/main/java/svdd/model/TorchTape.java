package svdd.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Iterator;
import java.util.List;
import svdd.model.Network.Output;
import svdd.spi.Refusal;

/**
 * One forward of a network with what libtorch keeps of it, so that the way back needs no second
 * one. It holds memory until it is closed.
 *
 * @param output what the network said of all rows
 */
record TorchTape(TorchNetwork network, List<Call> calls, int rows, Output output)
    implements AutoCloseable {

  /** One call: its first input and its answer, which stand in the manager. */
  record Call(NDManager manager, NDArray input, NDArray answer) {}

  /**
   * The product of a row of numbers for each row of the output with the network's Jacobian in its
   * first input. At most once: libtorch lets go of what it kept.
   *
   * @param pull in the layout of the output
   * @return in the layout of the first input
   * @throws Refusal where there is no gradient
   */
  Output pull(float[] pull) throws Refusal {
    int width = pull.length / rows;
    Iterator<Call> each = calls.iterator();
    return network.tiled(
        rows,
        picked -> {
          float[] tile = new float[picked.length * width];
          for (int i = 0; i < picked.length; i++) {
            System.arraycopy(pull, picked[i] * width, tile, i * width, width);
          }
          return network.backward(each.next(), tile);
        });
  }

  @Override
  public void close() {
    calls.forEach(call -> call.manager().close());
  }
}
