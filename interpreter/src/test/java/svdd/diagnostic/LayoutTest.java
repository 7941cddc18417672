package svdd.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
  @Test
  void eightyColumnsAndMoreGetTheTextAsItIs() {
    String text = "word ".repeat(40) + "\n  a   b\n";
    assertThat(Layout.fit(text, 80)).isEqualTo(text);
    assertThat(Layout.fit(text, 200)).isEqualTo(text);
    assertThat(Layout.fit(text, 79)).isNotEqualTo(text);
  }

  @Test
  void linesAreBrokenAtWordsAndFurtherOnesAreIndented() {
    assertThat(Layout.fit("one two three four\nfive\n\n  six seven eight nine", 12))
        .isEqualTo("one two\n  three four\nfive\n\n  six seven\n    eight\n    nine");
  }

  @Test
  void whatFollowsALabelStandsUnderItWhereThereIsRoom() {
    assertThat(Layout.fit("  cost    <= 6 870 forwards, <= 4 980 reward calls   host\n", 37))
        .isEqualTo("  cost    <= 6 870 forwards, <= 4 980\n          reward calls  host\n");
    assertThat(Layout.fit("  a long label      one two three four five\n", 24))
        .isEqualTo("  a long label  one two\n    three four five\n");
  }

  @Test
  void numbersAndSignsStayTogether() {
    assertThat(Layout.fit("time in all 1 234 567 steps, 95 %", 18))
        .isEqualTo("time in all\n  1 234 567 steps,\n  95 %");
    assertThat(Layout.fit("design · DNA · 12 items", 10))
        .isEqualTo("design ·\n  DNA · 12\n  items");
  }

  @Test
  void aLongWordStaysWholeAndWideLettersCountTwice() {
    assertThat(Layout.fit("a pneumonoultramicroscopic b", 10))
        .isEqualTo("a\n  pneumonoultramicroscopic\n  b");
    assertThat(Layout.fit("島島島 島島島", 10)).isEqualTo("島島島\n  島島島");
  }
}
