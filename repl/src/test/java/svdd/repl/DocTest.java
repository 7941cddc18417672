package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code svdd doc}. */
class DocTest {
  @TempDir Path folder;

  @Test
  void withoutANameItListsTheModules() {
    Ran ran = Ran.svdd("doc");
    assertThat(ran.out().lines())
        .contains(
            "- `clauses`: What the body of a design is made of.",
            "- `dna`: Rewards on DNA.",
            "- `zoo`: Models that come with the product.");
    assertThat(ran.out()).contains("- `dna.sites`: ", "- `prelude`: ");
    assertThat(ran.code()).isZero();
  }

  @Test
  void aModuleIsAPageOfItsNames() {
    Ran ran = Ran.svdd("doc", "dna");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("# dna\n\nRewards on DNA.")
        .contains("| [`gc`](#gc) | The share of G and C among the bases that are decided")
        .contains("\n## gc\n\nReward: `gc: DNA -> Real`\n\nThe share of G and C")
        .contains("```svdd\nexpect dna.gc(dna\"GATTACA\") in 0.285..0.286\n")
        .contains("count(pattern: String, strands: ");
  }

  @Test
  void aNameOfAModuleIsShownAlone() {
    assertThat(Ran.svdd("doc", "dna.gc").out()).startsWith("## gc\n").doesNotContain("## length");
    assertThat(Ran.svdd("doc", "svdd").out())
        .startsWith("## svdd\n\nDecoder: `svdd(")
        .contains("| setting | type | default | |")
        .contains("| `candidates` | `Int` | `10` | ");
    assertThat(Ran.svdd("doc", "from").out()).startsWith("## from\n\nA clause: `from ");
  }

  @Test
  void aScriptIsAPageOfWhatItDeclares() throws IOException {
    Path script =
        Files.writeString(
            folder.resolve("mine.svdd"),
            """
            // Rewards of mine.

            /// How many.
            param many: Int = 2 * 10

            /// The double of a number.
            ///
            ///     expect doubled(2) == 4
            fn doubled(r: Real): Real = 2 * r

            reward gc = dna.gc
            """);
    assertThat(Ran.svdd("doc", script.toString()).out())
        .isEqualTo(
            """
            # mine

            Rewards of mine.

            | name | |
            |---|---|
            | [`many`](#many) | How many. |
            | [`doubled`](#doubled) | The double of a number. |
            | [`gc`](#gc) |  |

            ## many

            Param: `many: Int = 2 * 10`

            How many.

            ## doubled

            Function: `doubled(r: Real): Real`

            The double of a number.

            ```svdd
            expect doubled(2) == 4
            ```

            ## gc

            Reward: `gc: DNA -> Real`
            """);
  }

  @Test
  void pagesGoToAFolder() throws IOException {
    Ran ran = Ran.svdd("doc", "dna", "--to", folder.toString());
    assertThat(ran.out()).isEqualTo("Wrote " + folder.resolve("dna.md") + "\n");
    assertThat(Files.readString(folder.resolve("dna.md"))).startsWith("# dna\n");
    assertThat(Ran.svdd("doc", "--to=" + folder).code()).isZero();
    assertThat(folder.resolve("dna.sites.md")).exists();
    assertThat(folder.resolve("commands.md")).exists();
    Ran nowhere = Ran.svdd("doc", "dna", "--to", folder.resolve("none").toString());
    assertThat(nowhere.err()).startsWith("error[E0530]");
    assertThat(nowhere.code()).isEqualTo(1);
  }

  @Test
  void whatIsNotThereIsTold() throws IOException {
    Ran ran = Ran.svdd("doc", "dan");
    assertThat(ran.err())
        .isEqualTo(
            """
            error[E0247]: There is no documentation of `dan`.
              = hint: did you mean `dna`?
            """);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(Ran.svdd("doc", "dna.cg").err()).contains("did you mean `dna.gc`?");
    assertThat(Ran.svdd("doc", "none.svdd").err()).startsWith("error[E0007]");
    Path wrong = Files.writeString(folder.resolve("wrong.svdd"), "let a = b\n");
    Ran mistaken = Ran.svdd("doc", wrong.toString());
    assertThat(mistaken.err()).startsWith("error[E02");
    assertThat(mistaken.code()).isEqualTo(1);
  }
}
