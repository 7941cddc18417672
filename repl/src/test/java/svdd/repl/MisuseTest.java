package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that is called wrongly says what is wrong, does nothing and ends with 2. */
class MisuseTest {
  @TempDir Path folder;

  private static void misused(Ran ran, String text) {
    assertThat(ran.err()).isEqualTo(text);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.code()).isEqualTo(2);
  }

  private String script(String text) throws IOException {
    return Files.writeString(folder.resolve("islands.svdd"), text).toString();
  }

  @Test
  void anUnknownCommandIsComparedWithTheKnownOnes() {
    misused(
        Ran.svdd("chek", "a.svdd"),
        """
        error[E0001]: svdd has no command `chek`.
          = hint: did you mean `svdd check`?
        """);
    misused(
        Ran.svdd("islands.svdd"),
        """
        error[E0001]: svdd has no command `islands.svdd`.
          = hint: to run a script, write `svdd run islands.svdd`
        """);
  }

  @ParameterizedTest
  @CsvSource({"run", "check", "plan"})
  void aScriptIsNeeded(String command) {
    misused(
        Ran.svdd(command),
        """
        error[E0003]: `svdd %s` needs a script.
          = hint: name its file, or `-` to read it from the standard input
        """
            .formatted(command));
  }

  @Test
  void anUnknownOptionIsComparedWithThoseOfTheCommand() {
    misused(
        Ran.svdd("run", "--bach=3", "a.svdd"),
        """
        error[E0004]: `svdd run` has no option `--bach`.
          = hint: did you mean `--batch`?
        """);
    misused(
        Ran.svdd("--verson"),
        """
        error[E0004]: `svdd` has no option `--verson`.
          = hint: did you mean `--version`?
        """);
    misused(
        Ran.svdd("check", "a.svdd", "--batch", "3"),
        """
        error[E0004]: `svdd check` has no option `--batch`.
          = hint: `svdd check --help` lists its options
        """);
  }

  @ParameterizedTest
  @CsvSource({"--batch,0", "--batch,-1", "--threads,two", "--threads,1.5", "--batch,99999999999"})
  void sizesAreWholeNumbersFromOne(String option, String given) throws IOException {
    misused(
        Ran.svdd("run", option + "=" + given, script("")),
        """
        error[E0005]: `%s` needs a whole number from 1, not `%s`.
          = hint: for example `%s 16`
        """
            .formatted(option, given, option));
  }

  @Test
  void aSettingNeedsAValue() throws IOException {
    misused(
        Ran.svdd("run", script(""), "--set", "candidates"),
        """
        error[E0006]: `--set candidates` gives no value.
          = hint: write `--set candidates=value` without spaces around the `=`
        """);
    assertThat(Ran.svdd("run", script(""), "--set", "=3").err()).startsWith("error[E0006]");
    misused(
        Ran.svdd("run", script(""), "--set"),
        """
        error[E0015]: `--set` needs a value.
          = hint: write it behind the option
        """);
  }

  @Test
  void whatIsGivenTwiceIsNotGuessed() throws IOException {
    misused(
        Ran.svdd("run", script(""), "--set", "a=1", "--set", "a=2"),
        """
        error[E0017]: `--set a` is given twice.
          = hint: keep one of them
        """);
    misused(
        Ran.svdd("run", script(""), "--batch", "1", "--batch", "2"),
        """
        error[E0017]: `--batch` is given twice.
          = hint: keep one of them
        """);
  }

  @Test
  void aMissingFileIsComparedWithItsNeighbours() throws IOException {
    String there = script("");
    misused(
        Ran.svdd("check", folder.resolve("ilands.svdd").toString()),
        """
        error[E0007]: There is no file `%s/ilands.svdd`.
          = hint: did you mean `%s`?
        """
            .formatted(folder, there));
    assertThat(Ran.svdd("check", folder.resolve("islands").toString()).err())
        .contains("did you mean `" + there + "`?");
    misused(
        Ran.svdd("check", folder.resolve("x").resolve("y.svdd").toString()),
        """
        error[E0007]: There is no file `%s/x/y.svdd`.
        """
            .formatted(folder));
  }

  @Test
  void aFolderIsNoScript() throws IOException {
    script("");
    misused(
        Ran.svdd("run", folder.toString()),
        """
        error[E0008]: `%s` is a folder, not a script.
          = hint: there are scripts in it: islands.svdd
        """
            .formatted(folder));
  }

  @Test
  void aFileThatMayNotBeReadSaysSo() throws IOException {
    Path file = Path.of(script(""));
    assumeTrue(
        file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read it all");
    assertThat(Ran.svdd("run", file.toString()).err()).startsWith("error[E0009]");
  }

  @Test
  void whatIsNotTextIsNoScript() throws IOException {
    Path latin = Files.write(folder.resolve("latin.svdd"), new byte[] {'/', '/', (byte) 0xe9, 'x'});
    misused(
        Ran.svdd("check", latin.toString()),
        """
        error[E0010]: `%s` is not UTF-8 text: byte 3 cannot be part of it.
          = hint: scripts are plain text; an editor can save this one as UTF-8
        """
            .formatted(latin));
    Path cut = Files.write(folder.resolve("cut.svdd"), new byte[] {'/', '/', (byte) 0xc3});
    assertThat(Ran.svdd("check", cut.toString()).err()).startsWith("error[E0010]");
    Path binary = Files.write(folder.resolve("model.onnx"), new byte[] {8, 7, 0, (byte) 0xff});
    misused(
        Ran.svdd("run", binary.toString()),
        """
        error[E0014]: `%s` is not text: byte 3 of it is zero.
          = hint: a model or a table is named inside a script, not run itself
        """
            .formatted(binary));
  }

  @Test
  void aScriptHasNoMegabytes() {
    misused(
        Ran.with(Screen.plain(80), "// long\n".repeat(3 << 20), "check", "-"),
        """
        error[E0013]: `standard input` is too long for a script: it has more than 16 MiB.
          = hint: data belongs into files of its own, which a script names
        """);
  }

  @Test
  void oneScriptAtATime() throws IOException {
    misused(
        Ran.svdd("run", script(""), "b.svdd"),
        """
        error[E0011]: `svdd run` does not know what to do with `b.svdd`.
          = hint: it takes one script; values for it are given by `--set name=value`
        """);
    misused(
        Ran.svdd("eval", "1", "+", "2"),
        """
        error[E0011]: `svdd eval` does not know what to do with `+`.
          = hint: put the expression in quotes: `svdd eval 'exp(1) + 2'`
        """);
  }

  @Test
  void onlyStagesThatCanBeShownAreShown() throws IOException {
    misused(
        Ran.svdd("run", script(""), "--show=plna"),
        """
        error[E0012]: `--show` cannot show `plna`.
          = hint: did you mean `--show=plan`?
        """);
  }

  @Test
  void anExpressionIsNeeded() {
    misused(
        Ran.svdd("eval"),
        """
        error[E0018]: `svdd eval` needs an expression.
          = hint: for example `svdd eval 'exp(1) + 2'`
        """);
  }

  @Test
  void aFlagTakesNoValue() {
    Ran ran = Ran.svdd("--version=yes");
    assertThat(ran.err()).startsWith("error[E0016]");
    assertThat(ran.code()).isEqualTo(2);
  }
}
