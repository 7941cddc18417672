package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.spi.Aim;
import svdd.spi.Decoder;
import svdd.spi.Merits;
import svdd.spi.Meter;
import svdd.spi.ModelHeader;
import svdd.spi.Objective;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.type.Space;

/** What populations cost, at the meters of the chain and of the objective, and what they refuse. */
class PopulationCostTest {
  private static final int ITEMS = 12;
  private static final ModelHeader HEADER =
      new ModelHeader("toy", Space.tokens(3, 3), ModelHeader.Kind.MASKED, Toy.STEPS, "host");

  /**
   * @param forwards the floor for one item of {@link Toy#STEPS} steps
   * @param calls the same of the objective
   */
  record Use(Decoder decoder, Settings settings, int forwards, int calls) {}

  static Stream<Use> uses() {
    int t = Toy.STEPS;
    Settings smc = Crowd.smc(6, 0.5);
    Settings nested = Crowd.nested(4, 3, 0.5);
    return Stream.of(
        new Use(new Smc(), smc, 6 * (t + 1), 6 * (t + 1)),
        new Use(new Smc(), Crowd.with(smc, "returns", "all"), t + 1, t + 1),
        new Use(new Smc(), Crowd.with(smc, "tempering", "adaptive"), 6 * (t + 1), 6 * (t + 1)),
        new Use(new Smc(), Crowd.with(smc, "value", "state"), 6 * (t + 1), 6 * (t + 1)),
        new Use(new Nested(), nested, 4 + 12 * t, 4 + 12 * t),
        new Use(new Nested(), Crowd.with(nested, "value", "state"), 4 * t + 12, 4 + 12 * t),
        new Use(new Nested(), Crowd.with(nested, "returns", "all"), 1 + 3 * t, 1 + 3 * t),
        new Use(new Beam(), Crowd.beam(4, 3), 4 + 12 * t, 12 * t),
        new Use(new Beam(), Crowd.with(Crowd.beam(4, 3), "value", "state"), 4 * (t + 1), 12 * t));
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aParticleCostsOneForwardAndOneCallAStep(Use use) {
    Meter calls = new Meter();
    // nothing to tell states apart: what is asked for does not depend on it
    Objective counted =
        (items, rows) -> {
          calls.ask(items.count());
          return Merits.of(new double[items.count()]);
        };
    Crowd crowd = Crowd.run(use.decoder, use.settings, Toy.model(), Toy.STEPS, counted, 3, ITEMS);
    assertThat(crowd.meter().asked()).isEqualTo((long) ITEMS * use.forwards);
    assertThat(calls.asked()).isEqualTo((long) ITEMS * use.calls);
    Decoder.Outline outline = use.decoder.outline(use.settings, HEADER, Toy.STEPS);
    assertThat(outline.forwards()).isEqualTo(use.forwards);
    assertThat(outline.calls()).isEqualTo(use.calls);
    assertThat(outline.draws()).isEqualTo(Toy.STEPS);
  }

  @Test
  void outlinesSayWhatAStepDoes() {
    Settings smc = Crowd.with(Crowd.smc(8, 0.3), "potential", "max", "returns", "all");
    assertThat(new Smc().outline(smc, HEADER, 10))
        .isEqualTo(
            new Decoder.Outline(
                "smc, posterior mean, 8 particles, alpha 0.3, potential max",
                8,
                1,
                "1 draw",
                1,
                1,
                "systematic resampling below an effective sample size of 4",
                "argmax fill, score, all of 8",
                11,
                11,
                10));
    Decoder.Outline beam = new Beam().outline(Crowd.beam(4, 3), HEADER, 10);
    assertThat(beam.summary()).isEqualTo("beam, posterior mean, width 4, 3 candidates");
    assertThat(beam.select()).isEqualTo("best 4 of 12");
    assertThat(beam.candidates()).isEqualTo(12);
  }

  @Test
  void whatWeightsCannotBeMadeOfIsRefused() {
    assertThat(code(new Smc(), Crowd.smc(5, 0))).isEqualTo("E0476");
    assertThat(code(new Nested(), Crowd.nested(5, 2, 0))).isEqualTo("E0476");
    assertThat(code(new Nested(), Crowd.nested(2000, 501, 1))).isEqualTo("E0477");
    assertThat(code(new Beam(), Crowd.beam(100_000, 100_000))).isEqualTo("E0477");
  }

  private static String code(Decoder decoder, Settings settings) {
    return catchThrowableOfType(
            Refusal.class, () -> decoder.check(settings, HEADER, Toy.STEPS, Aim.PLAIN))
        .code();
  }
}
