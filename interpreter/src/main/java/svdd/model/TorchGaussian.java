package svdd.model;

import java.util.Arrays;
import svdd.model.Network.Input;
import svdd.model.Network.Output;
import svdd.spi.Failure;
import svdd.spi.Refusal;

/**
 * A Gaussian denoiser that is a TorchScript network of a state and the number of the step of
 * training, from 0.
 */
record TorchGaussian(TorchNetwork network, OracleInput.Numbers input, Prediction prediction)
    implements SlopingDenoiser {

  @Override
  public void means(double[] states, int rows, NoiseLevel level, double[] out) {
    try {
      means(states, level, answer(states, rows, level), out);
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
  }

  private void means(double[] states, NoiseLevel level, Output answer, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] =
          prediction.ofState(level) * states[i] + prediction.ofAnswer(level) * answer.values()[i];
    }
  }

  /** What the network says, which must be as large as the state. */
  Output answer(double[] states, int rows, NoiseLevel level) throws Refusal {
    return fitting(states, rows, network.run(inputs(states, rows, level)));
  }

  private Output fitting(double[] states, int rows, Output answer) throws Refusal {
    if (answer.values().length != states.length) {
      throw TorchRefusals.notAsLarge(
          network.title(), states.length / rows, answer.values().length / rows);
    }
    return answer;
  }

  @Override
  public WayBack meansAndBack(double[] states, int rows, NoiseLevel level, double[] out) {
    try {
      TorchTape tape = network.tape(inputs(states, rows, level));
      try {
        means(states, level, fitting(states, rows, tape.output()), out);
      } catch (Refusal refusal) {
        tape.close();
        throw refusal;
      }
      return new Taped(tape, prediction, level);
    } catch (Refusal refusal) {
      throw new Failure(refusal);
    }
  }

  private record Taped(TorchTape tape, Prediction prediction, NoiseLevel level) implements WayBack {

    @Override
    public void pull(double[] pull, double[] out) {
      float[] pulled = new float[pull.length];
      for (int i = 0; i < pulled.length; i++) {
        pulled[i] = (float) pull[i];
      }
      try {
        Output slopes = tape.pull(pulled);
        for (int i = 0; i < out.length; i++) {
          out[i] =
              prediction.ofState(level) * pull[i] + prediction.ofAnswer(level) * slopes.values()[i];
        }
      } catch (Refusal refusal) {
        throw new Failure(refusal);
      }
    }

    @Override
    public void close() {
      tape.close();
    }
  }

  Input[] inputs(double[] states, int rows, NoiseLevel level) {
    long[] times = new long[rows];
    Arrays.fill(times, level.step() - 1L);
    return new Input[] {input.of(states, rows), new Input.Longs("t", new long[] {rows}, times)};
  }

  @Override
  public void close() {
    network.close();
  }
}
