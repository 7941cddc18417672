package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.spi.Items;
import svdd.spi.Learner;
import svdd.spi.Learner.Examples;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

class ValueNetworkTest {
  @TempDir Path folder;

  /** Sequences taken in whole and scanned, and vectors; targets that can be learned. */
  static Stream<Examples> examples() {
    return Stream.of(letters(6), letters(60), vectors());
  }

  private static Examples letters(int length) {
    Random random = new Random(1);
    byte[] tokens = new byte[200 * length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) random.nextInt(5);
    }
    Items states = new Items.Discrete(Space.of(Alphabet.DNA, length), length, tokens);
    return with(states, row -> share(tokens, row * length, length));
  }

  private static double share(byte[] tokens, int from, int length) {
    double share = 0;
    for (int i = from; i < from + length; i++) {
      share += tokens[i] == 1 || tokens[i] == 2 ? 1.0 / length : 0;
    }
    return share;
  }

  private static Examples vectors() {
    double[] numbers = new Random(2).doubles(200 * 3, -2, 2).toArray();
    Items states = new Items.Continuous(Space.vector(3), 3, numbers);
    return with(states, row -> numbers[row * 3] - 0.5 * numbers[row * 3 + 1]);
  }

  private static Examples with(Items states, java.util.function.IntToDoubleFunction reward) {
    int[] rollout = new int[200];
    double[] times = new double[200];
    double[] rewards = new double[200];
    for (int row = 0; row < 200; row++) {
      rollout[row] = row / 4;
      times[row] = (row % 4) / 4.0;
      rewards[row] = reward.applyAsDouble(row);
    }
    return new Examples(states, times, rewards, rollout);
  }

  private static Settings settings(double alpha) {
    return new Settings(
        Map.of(
            "epochs", new Value.Int(20), "seed", new Value.Int(3), "alpha", new Value.Real(alpha)));
  }

  private static ValueNetwork fitted(Examples examples, double alpha) {
    return fitted(examples, alpha, 20);
  }

  private static ValueNetwork fitted(Examples examples, double alpha, int epochs) {
    ValueTarget target = ValueTarget.of(alpha, examples.rewards());
    int[] rows = new int[200];
    Arrays.setAll(rows, i -> i);
    return new ValueTrainer(examples, target, 3).fit(rows, epochs);
  }

  /** Java's sums are ordered otherwise than libtorch's, in float32. */
  @ParameterizedTest
  @MethodSource("examples")
  void bothFormsComputeTheSame(Examples examples) {
    ValueNetwork network = fitted(examples, 0.5);
    float[] time = ValueTime.features(0.3);
    try (NDManager manager = Engines.torch().newBaseManager()) {
      NDList weights = new NDList();
      List<Shape> shapes = network.body().shapes();
      for (int i = 0; i < shapes.size(); i++) {
        weights.add(manager.create(network.weights()[i], shapes.get(i)));
      }
      float[] states = new float[200 * network.input().width()];
      float[] times = new float[200 * time.length];
      for (int row = 0; row < 200; row++) {
        network.input().write(examples.states(), row, states, row * network.input().width());
        System.arraycopy(time, 0, times, row * time.length, time.length);
      }
      NDArray answers =
          network
              .body()
              .forward(
                  weights,
                  manager.create(states, new Shape(200, network.input().width())),
                  manager.create(times, new Shape(200, time.length)));
      float[] found = answers.toFloatArray();
      for (int row = 0; row < 200; row++) {
        double here = network.answer(examples.states(), row, time);
        assertThat((double) found[row]).isCloseTo(here, within(1e-4 * (1 + Math.abs(here))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aValueDependsOnItsRowAlone(Examples examples) {
    ValueNetwork network = fitted(examples, 0);
    double[] together = network.values(examples.states(), 0.5);
    for (int row = 0; row < 200; row++) {
      int[] some = {(row + 7) % 200, row, 199 - row};
      assertThat(network.values(examples.states().rows(some), 0.5)[1]).isEqualTo(together[row]);
      assertThat(network.values(examples.states().rows(new int[] {row}), 0.5))
          .containsExactly(together[row]);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theSameExamplesGiveTheSameNetwork(Examples examples) {
    assertThat(fitted(examples, 0.5).weights()).isDeepEqualTo(fitted(examples, 0.5).weights());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itLearnsWhatCanBeLearned(Examples examples) {
    ValueNetwork network = fitted(examples, 0, 100);
    double[] values = network.values(examples.states(), 0.5);
    double spread = ValueTarget.of(0, examples.rewards()).scale();
    double missed = 0;
    for (int row = 0; row < 200; row++) {
      missed += Math.pow(values[row] - examples.rewards()[row], 2) / 200;
    }
    assertThat(missed).isLessThan(0.5 * spread * spread);
  }

  /** Its only minimum is where exp(u) is the mean of what is regressed. */
  @Test
  void theSoftValueOfEqualStatesIsTheLogarithmOfTheMean() {
    double[] rewards = {0, 0.2, 0.4, 1};
    ValueTarget target = ValueTarget.of(0.3, rewards);
    double mean = Arrays.stream(rewards).map(r -> Math.exp(r / 0.3)).average().orElseThrow();
    double answer = Math.log(Arrays.stream(rewards).map(target::target).average().orElseThrow());
    assertThat(target.value(answer)).isCloseTo(0.3 * Math.log(mean), within(1e-12));
  }

  @Test
  void aFitIsFoundAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Examples examples = letters(6);
    Learner.Learned first = learned("a", 0.5, examples, asked);
    Learner.Learned again = learned("a", 0.5, examples, asked);
    assertThat(asked).hasValue(1);
    assertThat(first.fit().cached()).isFalse();
    assertThat(again.fit().cached()).isTrue();
    assertThat(again.fit().explained()).isEqualTo(first.fit().explained());
    assertThat(again.values(examples.states(), 0.2))
        .isEqualTo(first.values(examples.states(), 0.2));

    learned("another reward", 0.5, examples, asked);
    learned("a", 0.4, examples, asked);
    assertThat(asked).hasValue(3);
  }

  private Learner.Learned learned(
      String identity, double alpha, Examples examples, AtomicInteger asked) {
    return ValueLearner.keeping(folder, () -> identity)
        .fit(
            settings(alpha),
            () -> {
              asked.incrementAndGet();
              return examples;
            });
  }

  @Test
  void aFileThatIsNotWholeIsFittedAnew() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    learned("a", 0.5, letters(6), asked);
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length / 2]++;
    Files.write(file, whole);
    learned("a", 0.5, letters(6), asked);
    Files.write(file, Arrays.copyOf(whole, 100));
    learned("a", 0.5, letters(6), asked);
    assertThat(asked).hasValue(3);
  }
}
