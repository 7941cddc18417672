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

  private static Refusal refusal(Map<String, Value> changes, ModelHeader model, Aim aim) {
    Settings settings = Bench.with(Bench.defaults(new Svdd()), changes);
    return catchThrowableOfType(Refusal.class, () -> new Svdd().check(settings, model, 10, aim));
  }

  @Test
  void softInputIsForRewardsThatScoreProbabilities() {
    Map<String, Value> soft = Map.of("value", Bench.guesses("soft", 0));
    Aim snippet = new Aim(1, false, Optional.of("hits"), Optional.of("hits"));
    Refusal refusal = refusal(soft, dna(8), snippet);
    assertThat(refusal.code()).isEqualTo("E0472");
    assertThat(refusal.message()).contains("`hits` scores items only");
    assertThat(refusal.parameter()).contains("value");
  }

  @Test
  void numbersNeedNoGuesses() {
    ModelHeader vectors =
        new ModelHeader("g", Space.vector(2), ModelHeader.Kind.GAUSSIAN, 50, "host");
    for (String xhat : new String[] {"sample", "soft"}) {
      Map<String, Value> guesses = Map.of("value", Bench.guesses(xhat, 0));
      assertThat(refusal(guesses, vectors, Aim.PLAIN).code()).isEqualTo("E0473");
    }
    assertThatCode(() -> new Svdd().check(Bench.defaults(new Svdd()), vectors, 10, Aim.PLAIN))
        .doesNotThrowAnyException();
  }

  @Test
  void theSoftmaxNeedsAnAlphaInEveryStep() {
    Value softmax = new Value.Word("softmax");
    Value falling = new Value.Schedule(new Value.Real(1), new Value.Int(0));
    Refusal refusal = refusal(Map.of("select", softmax, "alpha", falling), dna(8), Aim.PLAIN);
    assertThat(refusal.code()).isEqualTo("E0475");
    assertThat(refusal.parameter()).contains("select");
    assertThat(refusal(Map.of("select", softmax), dna(8), Aim.PLAIN).code()).isEqualTo("E0475");
  }

  @Test
  void outlinesSayWhichOptionsAreSet() {
    Settings settings =
        Bench.with(
            Bench.defaults(new Svdd()),
            Map.of(
                "value", Bench.rollouts(2),
                "candidates", new Value.Schedule(new Value.Int(40), new Value.Int(10)),
                "alpha", new Value.Real(0.1),
                "block", new Value.Int(4),
                "replace", new Value.Real(0.05),
                "tilt_prior", new Value.Bool(true)));
    Decoder.Outline outline = new Svdd().outline(settings, dna(8), 16);
    assertThat(outline.summary())
        .isEqualTo(
            "svdd, 2 roll-outs, 40 -> 10 candidates, alpha 0.1, blocks of 4, replace 0.05 of 32,"
                + " tilted prior");
    assertThat(outline.group()).isEqualTo(32);
    assertThat(outline.candidates()).isEqualTo(80);
    assertThat(outline.select()).isEqualTo("softmax of 40 -> 10 at alpha 0.1, every 4 steps");
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
