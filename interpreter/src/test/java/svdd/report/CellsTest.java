package svdd.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(Cells.width("ACGT")).isEqualTo(4);
    assertThat(Cells.width("島x")).isEqualTo(3);
    assertThat(Cells.width("e\u0301")).isEqualTo(1);
    assertThat(Cells.width("🧬")).isEqualTo(2);
    assertThat(Cells.left("島", 4) + "|").isEqualTo("島  |");
    assertThat(Cells.right("島", 4)).isEqualTo("  島");
  }

  @Test
  void aShortenedTextKeepsItsEndsAndFits() {
    assertThat(Cells.shorten("ACGTACGTACGT", 7)).isEqualTo("ACG…CGT");
    assertThat(Cells.shorten("ACGTACGTACGT", 12)).isEqualTo("ACGTACGTACGT");
    assertThat(Cells.shorten("ACGT", 1)).isEqualTo("…");
    assertThat(Cells.shorten("ACGT", 0)).isEmpty();
    String wide = "島".repeat(20);
    for (int width = 0; width < 40; width++) {
      assertThat(Cells.width(Cells.shorten(wide, width))).isBetween(Math.max(0, width - 2), width);
    }
  }

  @Test
  void controlCharactersCannotMoveTheCursor() {
    assertThat(Cells.printable("a\u001b[2Jb\nc\t")).isEqualTo("a␛[2Jb c␉");
  }
}
