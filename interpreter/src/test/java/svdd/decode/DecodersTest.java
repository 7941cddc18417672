package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import svdd.spi.Aim;
import svdd.spi.Decoder;
import svdd.spi.ModelHeader;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/** What decoders say of themselves before they run, and what they refuse. */
class DecodersTest {
  private static ModelHeader dna(int length) {
    Space space = Space.of(Alphabet.DNA, length);
    return new ModelHeader("iid", space, ModelHeader.Kind.MASKED, 128, "host");
  }

  private static Aim aim(boolean requirements) {
    return new Aim(1, requirements, Optional.empty(), Optional.empty());
  }

  private static Refusal refusal(int length, int steps, boolean requirements) {
    Settings exact = Bench.svdd("exact", 10, 0.1);
    return catchThrowableOfType(
        Refusal.class, () -> new Svdd().check(exact, dna(length), steps, aim(requirements)));
  }

  @Test
  void theExactValueIsOfTheRewardAlone() {
    Refusal refusal = refusal(8, 16, true);
    assertThat(refusal.code()).isEqualTo("E0470");
    assertThat(refusal.parameter()).contains("value");
  }

  @Test
  void theExactValueNeedsASpaceThatCanBeListed() {
    // (2 * 4 + 1)^8 = 43 million pairs of states a step
    assertThatCode(() -> new Svdd().check(Bench.svdd("exact", 10, 0.1), dna(8), 46, Aim.PLAIN))
        .doesNotThrowAnyException();
    Refusal refusal = refusal(8, 47, false);
    assertThat(refusal.code()).isEqualTo("E0471");
    assertThat(refusal.message()).contains("DNA[8] in 47 steps needs 2.0e+09 terms");
    assertThat(refusal(200, 128, false).code()).isEqualTo("E0471");
  }

  @Test
  void otherValuesFitEveryModel() {
    assertThatCode(
            () -> new Svdd().check(Bench.svdd("posterior_mean", 10, 0.1), dna(200), 128, aim(true)))
        .doesNotThrowAnyException();
  }

  @Test
  void outlinesSayWhatAStepDoes() {
    assertThat(new Svdd().outline(Bench.defaults(new Svdd()), dna(200), 128))
        .isEqualTo(
            new Decoder.Outline(
                "svdd, posterior mean, 10 candidates, alpha 0",
                1,
                10,
                "10 candidates",
                10,
                10,
                "best of 10",
                "argmax fill, score",
                1281,
                1280,
                128));
    Settings drawn =
        Bench.with(Bench.svdd("state", 4, 0.05), Map.of("last_step", new Value.Word("draw")));
    Decoder.Outline outline = new Svdd().outline(drawn, dna(8), 10);
    assertThat(outline.summary())
        .isEqualTo("svdd, state, 4 candidates, alpha 0.05, last step draw");
    assertThat(outline.select()).isEqualTo("softmax of 4 at alpha 0.05");
    assertThat(outline.forwards()).isEqualTo(11);
    assertThat(outline.calls()).isEqualTo(36);
    assertThat(new BestOf().outline(Bench.bestOf(20), dna(8), 10).forwards()).isEqualTo(220);
  }
}
