package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import svdd.spi.Refusal;

/** Networks open from bytes, compute what their graph says, and hold nothing between calls. */
class NetworkTest {
  private static final int LENGTH = 6;

  private static Network open(byte[] bytes) throws Refusal {
    return Network.open(bytes, "tiny.onnx", 1);
  }

  private static Network.Input tokens(long... values) {
    return new Network.Input.Longs("tokens", new long[] {values.length / LENGTH, LENGTH}, values);
  }

  @Test
  void aForwardHasTheShapeOfItsInputAndSumsToOne() throws Refusal {
    try (Network network = open(TinyNetworks.denoiser(LENGTH))) {
      Network.Output output = network.run(tokens(0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4)).getFirst();
      assertThat(output.name()).isEqualTo("log_probabilities");
      assertThat(output.shape()).containsExactly(2, LENGTH, 4);
      for (int row = 0; row < 2 * LENGTH; row++) {
        double sum = 0;
        for (int k = 0; k < 4; k++) {
          sum += Math.exp(output.values()[row * 4 + k]);
        }
        assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
      }
    }
  }

  @Test
  void aRowAloneAndInABatchHasTheSameBits() throws Refusal {
    long[] row = {3, 4, 0, 4, 1, 2};
    long[] batch = new long[7 * LENGTH];
    Arrays.fill(batch, 4);
    System.arraycopy(row, 0, batch, 5 * LENGTH, LENGTH);
    try (Network network = open(TinyNetworks.denoiser(LENGTH));
        Network twoThreads = Network.open(TinyNetworks.denoiser(LENGTH), "tiny.onnx", 2)) {
      float[] alone = network.run(tokens(row)).getFirst().values();
      float[] inside = twoThreads.run(tokens(batch)).getFirst().values();
      assertThat(Arrays.copyOfRange(inside, 20 * LENGTH, 24 * LENGTH)).isEqualTo(alone);
      assertThat(twoThreads.threads()).isEqualTo(2);
    }
  }

  @Test
  void severalInputsGoByName() throws Refusal {
    try (Network network = open(TinyNetworks.timed(LENGTH))) {
      Network.Input sigma = new Network.Input.Floats("sigma", new long[] {1}, new float[] {2});
      float[] scores = network.run(sigma, tokens(0, 0, 0, 0, 0, 0)).getFirst().values();
      assertThat(Arrays.copyOf(scores, 4)).containsExactly(3f, -1f, 0.5f, 0f);
      assertThat(network.inputs()).containsExactlyInAnyOrder("tokens", "sigma");
    }
  }

  @Test
  void nothingIsHeldBetweenCalls() throws Refusal {
    try (Network network = open(TinyNetworks.denoiser(LENGTH))) {
      network.run(tokens(0, 1, 2, 3, 4, 4));
      int held = network.held();
      for (int i = 0; i < 100; i++) {
        network.run(tokens(0, 1, 2, 3, 4, 4));
      }
      assertThat(network.held()).isEqualTo(held);
    }
  }

  @Test
  void bytesThatAreNoNetworkAreRefused() {
    byte[] noise = "not a network".getBytes(StandardCharsets.UTF_8);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> open(noise).close());
    assertThat(refusal.code()).isEqualTo("E0460");
    assertThat(refusal.message()).contains("tiny.onnx");
  }

  @Test
  void aWrongShapeIsRefusedWithTheReasonOfTheEngine() throws Refusal {
    try (Network network = open(TinyNetworks.denoiser(LENGTH))) {
      Network.Input wrong = new Network.Input.Longs("tokens", new long[] {1, 2}, new long[] {0, 1});
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> network.run(wrong));
      assertThat(refusal.code()).isEqualTo("E0461");
      assertThat(refusal.message()).contains("tiny.onnx").contains("Expected: 6");
    }
  }

  @Test
  void aNetworkThatOnceWorkedIsToldOfInOtherWords() throws Refusal {
    try (Network network = open(TinyNetworks.denoiser(LENGTH))) {
      network.run(tokens(0, 1, 2, 3, 4, 4));
      network.tried();
      Network.Input wrong = new Network.Input.Longs("tokens", new long[] {1, 2}, new long[] {0, 1});
      Refusal refusal = catchThrowableOfType(Refusal.class, () -> network.run(wrong));
      assertThat(refusal.code()).isEqualTo("E0513");
      assertThat(refusal.message()).contains("tiny.onnx").contains("Expected: 6");
    }
  }

  @Test
  void anOutputThatIsNotFloat32IsRefused() throws Refusal {
    byte[] echo =
        new TinyOnnx()
            .input("tokens", TinyOnnx.INT64, -1, LENGTH)
            .node("Identity", new String[] {"tokens"}, "echo")
            .output("echo", TinyOnnx.INT64, -1, LENGTH)
            .bytes();
    try (Network network = open(echo)) {
      Refusal refusal =
          catchThrowableOfType(Refusal.class, () -> network.run(tokens(0, 1, 2, 3, 4, 4)));
      assertThat(refusal.code()).isEqualTo("E0464");
      assertThat(refusal.message()).contains("`echo`").contains("int64");
    }
  }
}
