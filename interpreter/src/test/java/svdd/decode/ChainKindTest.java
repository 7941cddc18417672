package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import svdd.spi.Decoder;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.tensor.Rows;

/** What must hold for every decoder holds on every kind of chain. */
class ChainKindTest {
  private static final int ITEMS = 300;

  record Use(ChainKind kind, String name, Decoder decoder, Settings settings) {
    @Override
    public String toString() {
      return kind + " " + name;
    }
  }

  /** Decoders that weigh candidates, with m of them. */
  private static List<Use> weighing(ChainKind kind, int m) {
    Stream<String> values = Stream.of("posterior_mean", "state", "exact");
    Stream<Use> svdd =
        values
            .filter(value -> !value.equals("exact") || kind.discrete())
            .flatMap(
                value ->
                    Stream.of(0.0, 0.5)
                        .map(
                            alpha ->
                                new Use(
                                    kind,
                                    "svdd " + value + " " + alpha,
                                    new Svdd(),
                                    Bench.svdd(value, m, alpha))));
    Use smc = new Use(kind, "smc", new Smc(), Crowd.smc(m, 0.5));
    Use best = new Use(kind, "best of", new BestOf(), Bench.bestOf(m));
    return Stream.concat(svdd, Stream.of(smc, best)).toList();
  }

  static Stream<Use> one() {
    return Arrays.stream(ChainKind.values()).flatMap(kind -> weighing(kind, 1).stream());
  }

  static Stream<Use> some() {
    return Arrays.stream(ChainKind.values()).flatMap(kind -> weighing(kind, 4).stream());
  }

  static Stream<Use> all() {
    return Arrays.stream(ChainKind.values())
        .flatMap(
            kind ->
                Stream.concat(
                    weighing(kind, 4).stream(),
                    Stream.of(
                        new Use(kind, "pretrained", new Pretrained(), Settings.NONE),
                        new Use(kind, "nested", new Nested(), Crowd.nested(3, 2, 0.3)),
                        new Use(kind, "beam", new Beam(), Crowd.beam(3, 2)))));
  }

  private static byte[] pretrained(ChainKind kind, long seed) {
    return kind.bench(true, seed).run(new Pretrained(), Settings.NONE, ITEMS).bytes();
  }

  private static byte[] run(Use use, Bench bench) {
    return bench.run(use.decoder, use.settings, ITEMS).bytes();
  }

  @ParameterizedTest
  @MethodSource("one")
  void oneCandidateIsThePretrainedModel(Use use) {
    assertThat(run(use, use.kind.bench(true, 1))).isEqualTo(pretrained(use.kind, 1));
  }

  @ParameterizedTest
  @MethodSource("some")
  void noRewardIsThePretrainedModel(Use use) {
    if (!(use.decoder instanceof Smc)) {
      Objective nothing = (items, rows) -> Merits.of(new double[items.count()]);
      assertThat(run(use, use.kind.bench(true, 2).with(nothing)))
          .isEqualTo(pretrained(use.kind, 2));
    }
  }

  @ParameterizedTest
  @MethodSource("some")
  void aConstantMoreOrLessChangesNothing(Use use) {
    byte[] plain = run(use, use.kind.bench(true, 3));
    assertThat(run(use, use.kind.bench(true, 3).with(use.kind.reward(1000)))).isEqualTo(plain);
    assertThat(plain).isNotEqualTo(pretrained(use.kind, 3));
  }

  @ParameterizedTest
  @MethodSource("all")
  void sharingAndTheSizeOfBatchesChangeNoBit(Use use) {
    Bench shared = use.kind.bench(true, 4);
    byte[] items = run(use, shared);
    Bench alone = use.kind.bench(false, 4);
    assertThat(run(use, alone)).isEqualTo(items);
    for (int size : new int[] {1, 7}) {
      assertThat(run(use, use.kind.bench(true, 4).batches(size))).isEqualTo(items);
    }
    boolean exact = use.name.contains("exact");
    assertThat(shared.meter().asked()).isEqualTo(alone.meter().asked());
    if (!exact) {
      assertThat(alone.meter().computed()).isEqualTo(alone.meter().asked());
      assertThat(shared.meter().computed()).isLessThanOrEqualTo(alone.meter().computed());
    }
    if (use.kind.discrete()) {
      assertThat(shared.meter().computed()).isLessThan(alone.meter().computed());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theOutlineCountsWhatIsAskedFor(Use use) {
    Bench bench = use.kind.bench(true, 5);
    run(use, bench);
    if (!use.name.contains("exact")) {
      assertThat(bench.meter().asked())
          .isEqualTo(
              ITEMS
                  * use.decoder
                      .outline(use.settings, use.kind.header(), ChainKind.STEPS)
                      .forwards());
    }
  }

  @ParameterizedTest
  @EnumSource(ChainKind.class)
  void decodingRaisesTheReward(ChainKind kind) {
    Settings settings = Bench.svdd("posterior_mean", 8, 0);
    Objective reward = kind.reward(0);
    double decoded = mean(reward, kind.bench(true, 6), new Svdd(), settings);
    double best = mean(reward, kind.bench(true, 6), new BestOf(), Bench.bestOf(2));
    double plain = mean(reward, kind.bench(true, 6), new Pretrained(), Settings.NONE);
    assertThat(best).isGreaterThan(plain);
    assertThat(decoded).isGreaterThan(best);
  }

  private static double mean(Objective reward, Bench bench, Decoder decoder, Settings settings) {
    Items items = bench.run(decoder, settings, ITEMS);
    double[] scores = reward.merits(items, Rows.items(0, ITEMS)).score();
    return Arrays.stream(scores).average().orElseThrow();
  }
}
