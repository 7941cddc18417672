package svdd.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.model.MaskedModel;
import svdd.spi.Items;
import svdd.spi.Merits;
import svdd.spi.Objective;
import svdd.spi.Settings;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/**
 * A reward that adds up over positions is, of probabilities of independent letters, its own mean:
 * soft input then is the exact value for alpha 0, candidate by candidate.
 */
class SoftInputTest {
  private static final int LENGTH = 4;
  private static final Space SPACE = Space.of(Alphabet.DNA, LENGTH);

  /** A number for each letter at each position. */
  private static final Objective SUM =
      (items, rows) -> {
        double[] scores = new double[items.count()];
        for (int i = 0; i < items.count() * LENGTH * 4; i++) {
          double worth = Math.sin(1 + 7 * (i % (LENGTH * 4)));
          double share =
              items instanceof Items.Relaxed
                  ? items.numbers()[i]
                  : items.tokens()[i / 4] == i % 4 ? 1 : 0;
          scores[i / (LENGTH * 4)] += worth * share;
        }
        return Merits.of(scores);
      };

  private static byte[] run(Value value) {
    MaskedModel model = new MaskedModel(SPACE, Iid.of(0.4, 0.3, 0.2, 0.1));
    Settings settings = Bench.with(Bench.svdd("exact", 5, 0), Map.of("value", value));
    return Bench.of(model, 6, SUM, 1).run(new Svdd(), settings, 2000).tokens();
  }

  @Test
  void aRewardThatAddsUpIsValuedExactly() {
    byte[] exact = run(new Value.Word("exact"));
    assertThat(run(Bench.guesses("soft", 0))).isEqualTo(exact);
    assertThat(run(Bench.guesses("argmax", 0))).isNotEqualTo(exact);
  }
}
