package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import svdd.Trial;
import svdd.model.Denoiser;
import svdd.model.MaskedModel;
import svdd.spi.Library;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;

/** How often the engine is called, counted inside a model of the test's own. */
class EngineCallsTest {
  private static final Space SPACE = Space.of(Alphabet.DNA, 10);
  private static final int STEPS = 6;

  /** Independent letters by a denoiser that sees the time, so that nothing is known beforehand. */
  private record Counted(AtomicInteger calls) implements Library, ModelSource, Denoiser {
    @Override
    public List<ModelSource> models() {
      return List.of(this);
    }

    @Override
    public Signature signature() {
      return Signature.of("counted", "A model that counts.");
    }

    @Override
    public ModelHeader header(Settings settings) {
      return new ModelHeader("counted", SPACE, ModelHeader.Kind.MASKED, STEPS, "host");
    }

    @Override
    public Model open(Settings settings, Resources resources) {
      return new MaskedModel(SPACE, this);
    }

    @Override
    public boolean seesTime() {
      return true;
    }

    @Override
    public void probabilities(byte[] tokens, int rows, double time, double[] out) {
      calls.incrementAndGet();
      java.util.Arrays.fill(out, 0.25);
    }

    @Override
    public void close() {}
  }

  private static int calls(String combine) {
    Counted counted = new Counted(new AtomicInteger());
    Trial trial =
        Trial.run(
            """
            design q {
              from counted()
              maximize dna.count("A")
              maximize dna.count("C")
              combine %s
              decode svdd(candidates = 4)
              count 32
            }
            run q
            """
                .formatted(combine),
            RunOptions.DEFAULT,
            counted);
    assertThat(trial.diagnostics()).isEmpty();
    assertThat(trial.result().items()).hasSize(32);
    return counted.calls().get();
  }

  /**
   * The run and its plain samples take a call at each step, and so does the likelihood of either;
   * at the end nothing is open.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 8, 32})
  void aStepIsOneCallHoweverManyDirectionsThereAre(int points) {
    assertThat(calls("pareto(points = %d)".formatted(points))).isEqualTo(4 * STEPS);
  }

  @Test
  void oneScoreTakesNoFewer() {
    assertThat(calls("weighted(0.5, 0.5)")).isEqualTo(4 * STEPS);
  }
}
