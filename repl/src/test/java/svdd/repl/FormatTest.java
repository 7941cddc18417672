package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code svdd fmt}: which files it changes, which it leaves, and what it says. */
class FormatTest {
  private static final String CROOKED = "let a=1   // one\r\n";
  private static final String STRAIGHT = "let a = 1                                       // one\n";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFileIsFormattedInItsPlace() throws IOException {
    Path script = file("a.svdd", CROOKED);
    Ran ran = Ran.svdd("fmt", script.toString());
    assertThat(ran.out()).isEqualTo("Formatted " + script + "\n");
    assertThat(ran.code()).isZero();
    assertThat(script).hasContent(STRAIGHT.strip());
    Ran again = Ran.svdd("fmt", script.toString());
    assertThat(again.err()).isEqualTo("The script is formatted already.\n");
    assertThat(again.code()).isZero();
  }

  @Test
  void aFolderStandsForItsScripts() throws IOException {
    Path one = file("b/one.svdd", CROOKED);
    Path two = file("b/deep/two.svdd", CROOKED);
    Path other = file("b/other.txt", CROOKED);
    Ran ran = Ran.svdd("fmt", folder.resolve("b").toString(), one.toString());
    assertThat(ran.out()).isEqualTo("Formatted " + two + "\nFormatted " + one + "\n");
    assertThat(Files.readString(one)).isEqualTo(STRAIGHT);
    assertThat(Files.readString(other)).isEqualTo(CROOKED);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran nothing = Ran.svdd("fmt", empty.toString());
    assertThat(nothing.err())
        .startsWith("error[E0245]: There is no script in the folder `" + empty + "`.");
    assertThat(nothing.code()).isEqualTo(2);
  }

  @Test
  void theStandardInputGoesToTheOutput() {
    Ran ran = Ran.with(Screen.plain(100), CROOKED, "fmt", "-");
    assertThat(ran.out()).isEqualTo(STRAIGHT);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  @Test
  void aCheckChangesNothingAndShowsWhatWould() throws IOException {
    Path script = file("a.svdd", CROOKED + "let b = 2\n");
    Ran ran = Ran.svdd("fmt", "--check", script.toString());
    assertThat(ran.out())
        .isEqualTo(
            """
            --- %s
            +++ %s (formatted)
            @@ -1,1 +1,1 @@
            -let a=1   // one\u240d
            +let a = 1                                       // one
            """
                .formatted(script, script));
    assertThat(ran.err())
        .isEqualTo("1 script is not formatted; `svdd fmt` without `--check` does it.\n");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Files.readString(script)).startsWith(CROOKED);
    assertThat(Ran.with(Screen.plain(100), STRAIGHT, "fmt", "--check", "-").code()).isZero();
    assertThat(Ran.with(Screen.plain(100), CROOKED, "fmt", "--check", "-").code()).isEqualTo(1);
  }

  @Test
  void aLongDifferenceIsCut() {
    Ran ran = Ran.with(Screen.plain(100), "let a=1\n".repeat(100), "fmt", "--check", "-");
    assertThat(ran.out().lines().count()).isEqualTo(25);
    assertThat(ran.out()).endsWith("... and 179 more lines\n");
  }

  @Test
  void aScriptWithMistakesIsLeftAloneAndTheNextOnesAreNot() throws IOException {
    Path wrong = file("a.svdd", "let a=(1\n");
    Path right = file("b.svdd", CROOKED);
    Path missing = folder.resolve("c.svdd");
    Ran ran = Ran.svdd("fmt", wrong.toString(), right.toString());
    assertThat(ran.err()).contains("error[E0130]");
    assertThat(ran.out()).isEqualTo("Formatted " + right + "\n");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Files.readString(wrong)).isEqualTo("let a=(1\n");
    Ran more = Ran.svdd("fmt", missing.toString(), right.toString());
    assertThat(more.err()).startsWith("error[E0007]: There is no file `" + missing + "`.");
    assertThat(more.code()).isEqualTo(2);
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path script = file("a.svdd", CROOKED);
    Path link = Files.createSymbolicLink(folder.resolve("link.svdd"), script);
    Ran ran = Ran.svdd("fmt", link.toString(), script.toString());
    assertThat(ran.out()).isEqualTo("Formatted " + link + "\n");
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(script)).isEqualTo(STRAIGHT);
    Files.delete(script);
    assertThat(Ran.svdd("fmt", link.toString()).err()).startsWith("error[E0007]");
  }

  @Test
  void aFileThatMayNotBeChangedIsNot() throws IOException {
    Path script = file("a.svdd", CROOKED);
    assumeTrue(script.toFile().setWritable(false));
    assumeTrue(!Files.isWritable(script), "root may write everywhere");
    Ran ran = Ran.svdd("fmt", script.toString());
    assertThat(ran.err()).startsWith("error[E0536]");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(Files.readString(script)).isEqualTo(CROOKED);
  }

  @Test
  void whatIsNoTextIsTold() throws IOException {
    Path binary = folder.resolve("a.svdd");
    Files.write(binary, new byte[] {1, 0, 2});
    assertThat(Ran.svdd("fmt", binary.toString()).err()).startsWith("error[E0014]");
    Files.write(binary, "let a = \"\u00e4\"".getBytes(java.nio.charset.StandardCharsets.UTF_16));
    assertThat(Ran.svdd("fmt", binary.toString()).code()).isEqualTo(2);
    assertThat(Files.readString(file("b.svdd", "\ufeff" + STRAIGHT), UTF_8)).startsWith("\ufeff");
    assertThat(Ran.svdd("fmt").err()).startsWith("error[E0003]: `svdd fmt` needs a script.");
  }
}
