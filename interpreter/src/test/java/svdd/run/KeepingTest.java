package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import svdd.core.Design;
import svdd.spi.Items;
import svdd.type.Alphabet;
import svdd.type.Space;

class KeepingTest {
  private static final Space SPACE = Space.of(Alphabet.DNA, 4);

  /** Items whose scores fall with their number. */
  private static List<ScoredItem> scored(String... texts) {
    List<ScoredItem> items = new ArrayList<>();
    double[] none = new double[0];
    for (int i = 0; i < texts.length; i++) {
      boolean[] held = {!texts[i].startsWith("N")};
      double shortfall = held[0] ? 0 : 1;
      items.add(new ScoredItem(i, texts[i], none, none, none, -i, held, shortfall));
    }
    return items;
  }

  private static List<Integer> kept(int count, boolean diverse, String... texts) {
    List<Items> each = new ArrayList<>();
    for (String text : texts) {
      each.add(Items.of(SPACE, text));
    }
    return Keeping.of(new Design.Keep(count, diverse), scored(texts), ItemsFile.joined(each));
  }

  @Test
  void theBestAreKept() {
    assertThat(kept(2, false, "AAAA", "AAAC", "GGGG")).containsExactly(0, 1);
  }

  @Test
  void aDiverseChoiceTakesTheBestThenWhatIsFarthestAmongTheBestHalf() {
    // the best half are the first four; TTTT is too bad however far
    assertThat(kept(2, true, "AAAA", "AAAC", "AACC", "ACCC", "AAAA", "AAAA", "AAAA", "TTTT"))
        .containsExactly(0, 3);
    assertThat(kept(3, true, "AAAA", "AAAC", "AACC", "ACCC", "AAAA", "AAAA", "AAAA", "TTTT"))
        .as("1 is as far from its nearest as 2, and better")
        .containsExactly(0, 3, 1);
  }

  @Test
  void whatBreaksARequirementIsKeptOnlyWhereTooFewBreakNone() {
    assertThat(kept(2, true, "AAAA", "NNNN", "AAAC", "AACC")).containsExactlyInAnyOrder(0, 2);
    assertThat(kept(2, true, "AAAA", "NNNN", "NAAC")).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void thereMayBeFewerItemsThanWanted() {
    assertThat(kept(5, true, "AAAA", "CCCC")).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void distancesCountPositionsEditsAndLengths() {
    Items a = Items.of(SPACE, "ACGT");
    assertThat(Distances.between(a, 0, Items.of(SPACE, "ACCC"), 0)).isEqualTo(2);
    assertThat(Distances.between(a, 0, Items.of(SPACE, "CGT"), 0)).isEqualTo(1);
    assertThat(Distances.between(a, 0, Items.of(SPACE, "AACGTT"), 0)).isEqualTo(2);
    Items x = new Items.Continuous(Space.vector(2), 2, new double[] {0, 0, 3, 4});
    assertThat(Distances.between(x, 0, x, 1)).isEqualTo(5);
  }
}
