package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.spi.Decoder;
import svdd.spi.Settings;
import svdd.type.Value;

/**
 * The product of mean weights estimates {@code Z = E exp(r / alpha)} without bias, for any number
 * of particles, however they are resampled and whatever they are weighted by on their way. {@code Z
 * = 9.236} for {@link Toy} at alpha 0.5.
 *
 * <p>The mean over many populations lies within four standard errors of Z. The error is taken from
 * the populations themselves, which is right only where their estimates have no heavy tail; so it
 * must be small, and where weights spread too far at alpha 0.5 (the sum of values, and the
 * posterior mean as a value for nested candidates, whose last weights undo what the sum or the
 * choice overdid) the claim is tested at alpha 2, where {@code Z = 1.327}.
 *
 * <p>A wrong first weight fails here: the likeliest string has r = 0.63, and without exp(0.63 /
 * alpha) the estimate would be 3.5 times too small.
 */
class NormaliserTest {
  private static final int PARTICLES = 64_000;

  record Use(String label, Decoder decoder, Settings settings) {
    @Override
    public String toString() {
      return label;
    }
  }

  static Stream<Use> uses() {
    Value fixed = new Value.Word("fixed", Map.of("gamma", new Value.Real(0.15)));
    return Stream.of(
        smc("difference"),
        smc("max", "potential", "max"),
        smc("sum", "potential", "sum", "alpha", 2.0),
        smc("multinomial", "resample", "multinomial"),
        smc("stratified", "resample", "stratified"),
        smc("residual", "resample", "residual"),
        smc("resampled at every step", "ess", 1.0),
        smc("never resampled", "ess", 0.0),
        smc("fixed tempering", "tempering", fixed),
        smc("adaptive tempering", "tempering", "adaptive"),
        smc("adaptive, max", "tempering", "adaptive", "potential", "max"),
        smc("exact value", "value", "exact"),
        new Use("nested, exact value", new Nested(), exact(4, 0.5)),
        new Use("nested, posterior mean", new Nested(), Crowd.nested(4, 4, 2)),
        new Use("nested, every step", new Nested(), Crowd.with(exact(2, 0.5), "ess", 1.0)));
  }

  private static Use smc(String label, Object... changes) {
    return new Use("smc, " + label, new Smc(), Crowd.with(Crowd.smc(4, 0.5), changes));
  }

  private static Settings exact(int candidates, double alpha) {
    return Crowd.with(Crowd.nested(4, candidates, alpha), "value", "exact");
  }

  @ParameterizedTest
  @MethodSource("uses")
  void theEstimateOfTheNormaliserIsUnbiased(Use use) {
    double alpha = use.settings.real("alpha");
    double z = Math.exp(ToyChain.law().logMean(Toy.REWARD, alpha) / alpha);
    assertThat(z).isCloseTo(alpha == 2 ? 1.3275 : 9.2362, within(1e-4));
    StringBuilder line = new StringBuilder(String.format("%-24s", use));
    for (int particles : new int[] {4, 16, 64}) {
      Settings settings = Crowd.with(use.settings, "particles", particles);
      long seed = 1000L * use.label.hashCode() + particles;
      Crowd crowd = Crowd.toy(use.decoder, settings, seed, PARTICLES / particles);
      Crowd.Mean estimate = crowd.normaliser();
      line.append(
          String.format(
              Locale.ROOT, "   %d: %.3f +- %.3f", particles, estimate.value(), estimate.error()));
      assertThat(crowd.collapsed()).isEmpty();
      assertThat(estimate.error()).isLessThan(0.05 * z);
      assertThat(estimate.value()).isCloseTo(z, within(4 * estimate.error()));
    }
    System.out.println(line);
  }
}
