package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Svdd;
import svdd.core.Listing;
import svdd.diagnostic.Renderer;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** Scripts that import others. */
class ImportsTest {
  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Compilation compiled(String text, Map<String, String> settings) {
    String name = folder.resolve("main.svdd").toString();
    return Svdd.with(List.of(new BaseLibrary()))
        .compile(new Source(name, text, new DiskFolder(folder)), settings);
  }

  private String told(String text) {
    return told(text, Map.of());
  }

  private String told(String text, Map<String, String> settings) {
    return Renderer.plain()
        .render(compiled(text, settings).diagnostics())
        .replace(folder + "/", "");
  }

  private String core(String text, Map<String, String> settings) {
    assertThat(told(text, settings)).isEmpty();
    return Listing.of(compiled(text, settings).program().orElseThrow());
  }

  @Test
  void aPathThatNoFileCanHaveIsTold() {
    assertThat(told("import \"a\u0000.svdd\" as a\n")).contains("error[E0206]");
    assertThat(told("import \"\u0000/a.svdd\" as a\n")).contains("error[E0206]");
  }

  @Test
  void pathsStartFromTheImportingScript() throws IOException {
    write("lab/a.svdd", "import \"deep/b.svdd\" as b\nlet x = b.x + 1\n");
    write("lab/deep/b.svdd", "import \"../../c.svdd\" as c\nlet x = c.x + 1\n");
    write("c.svdd", "let x = 1\n");
    assertThat(core("import \"lab/a.svdd\" as a\nexpect a.x == 3\n", Map.of()))
        .isEqualTo("expect true\n");
  }

  @Test
  void aCircleIsNamedWhole() throws IOException {
    write("a.svdd", "import \"lab/b.svdd\" as b\nlet x = 1\n");
    write("lab/b.svdd", "import \"../a.svdd\" as a\nlet y = 2\n");
    assertThat(told("import \"a.svdd\" as a\nexpect a.x == 1\n"))
        .contains("error[E0207]", "--> lab/b.svdd:1:8")
        .contains("`a.svdd` imports `lab/b.svdd` imports `a.svdd`.");
    write("back.svdd", "import \"./main.svdd\" as m\n");
    assertThat(told("import \"back.svdd\" as b\n"))
        .contains("`main.svdd` imports `back.svdd` imports `main.svdd`.");
  }

  @Test
  void whatIsNotThereIsLookedForBeside() throws IOException {
    write("lab/rewards.svdd", "let x = 1\n");
    assertThat(told("import \"lab/reward.svdd\" as r\n"))
        .contains("error[E0206]", "did you mean `lab/rewards.svdd`?");
    assertThat(told("import \"lab/rewards\" as r\n")).contains("did you mean `lab/rewards.svdd`?");
    assertThat(told("import \"lab\" as r\n"))
        .contains("error[E0229]", "`lab` is a folder", "write `\"lab/rewards.svdd\"`.");
  }

  @Test
  void otherBytesAreToldByTheirLine() throws IOException {
    Files.write(folder.resolve("a.svdd"), new byte[] {'/', '/', '\n', '/', '/', (byte) 0xff});
    assertThat(told("import \"a.svdd\" as a\n"))
        .contains("error[E0230]: Line 2 of `a.svdd` has bytes that are no text in UTF-8.");
  }

  @Test
  void mistakesAreToldInTheirOwnFile() throws IOException {
    write(
        "a.svdd",
        """
        let x = y
        fn f(r: Real): Real = r + "a"
        design q { from iid(DNA[8]); maximise dna.gc }
        reward r = dna.gc +
        """);
    assertThat(told("import \"a.svdd\" as a\nexpect a.x == 1\n"))
        .contains("--> a.svdd:1:9", "--> a.svdd:2:27", "--> a.svdd:3:30", "--> a.svdd:4:")
        .doesNotContain("--> main.svdd");
  }

  @Test
  void oneFileUnderTwoNamesIsOneScript() throws IOException {
    write("a.svdd", "param n: Int = 2\nlet x = n\n");
    assertThat(
            core("import \"a.svdd\" as a\nimport \"./a.svdd\" as b\nexpect a.x == b.x\n", Map.of()))
        .isEqualTo("expect true\n");
    assertThat(
            core(
                "import \"a.svdd\" as a\nimport \"./a.svdd\" as b\nexpect a.x == 5 and b.x == 2\n",
                Map.of("a.n", "5")))
        .isEqualTo("expect true\n");
  }

  @Test
  void theirParamsAreSetByTheirNames() throws IOException {
    write("a.svdd", "import \"b.svdd\" as b\nlet x = b.width\n");
    write("b.svdd", "param width: Int = 2\n");
    String script = "import \"a.svdd\" as lab\nexpect lab.x == 7\n";
    assertThat(core(script, Map.of("lab.b.width", "7"))).isEqualTo("expect true\n");
    assertThat(told(script, Map.of("lab.b.widht", "7")))
        .contains(
            "error[E0210]: The script has no param `lab.b.widht` to set.",
            "did you mean `lab.b.width`?");
    assertThat(told(script, Map.of("width", "7"))).contains("did you mean `lab.b.width`?");
    assertThat(told(script, Map.of("lab", "7"))).contains("in it are `lab.b.width`.");
    assertThat(told(script, Map.of("lob.n", "7"))).contains("error[E0210]");
    assertThat(told(script, Map.of("lab.b.width", "many")))
        .contains("--> --set lab.b.width:1:1")
        .contains("--> b.svdd:1:14", "the param is declared here");
  }
}
