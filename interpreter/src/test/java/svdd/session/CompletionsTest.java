package svdd.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed at a place, which a bar marks. */
class CompletionsTest {
  @TempDir Path folder;
  private Talk talk;

  @BeforeEach
  void begin() {
    talk = new Talk(folder);
  }

  @AfterEach
  void end() {
    talk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "dna.g| ~ gc",
        "let x = dna.sites.E| ~ EcoRI",
        "de| ~ design",
        "ru| ~ run",
        "svdd(ca| ~ candidates = ",
        "svdd(candidates = 3, al| ~ alpha = ",
        "svdd(value = post| ~ posterior_mean",
        "svdd(value = rollout(| ~ k = ",
        "dna.count(\"A\", strands = b| ~ both",
        "design q {\\n  max| ~ maximize",
        "design q { from iid(DNA[4]); dec| ~ decode",
        "design q {\\n  from ii| ~ iid",
        "design q {\\n  decode sv| ~ svdd",
        "design q {\\n  start \"a.fa\", no| ~ noise = ",
        "design q {\\n  budget fo| ~ forwards = ",
        "design q = p with { st| ~ start",
        "run q with { no req| ~ require",
        "param n: In| ~ Int",
        "reward r: DN| ~ DNA",
        ":lo| ~ :load",
        ":help max| ~ maximize",
        ":doc dna.le| ~ length",
        ":type dna.g| ~ gc",
      })
  void theWordIsAmongThem(String text, String candidate) {
    String typed = text.replace("\\n", "\n");
    assertThat(talk.completions(typed).stream().map(String::strip)).contains(candidate.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "// a comment d| ~ design",
        "js(x) \"\"\"ret| ~ run",
        "\"clo\"| ~ run",
        "dna.| ~ run",
        "svdd(candidates = 3, | ~ candidates = ",
        "design q {\\n  de| ~ design",
        "run | ~ svdd",
      })
  void whatCannotStandThereIsNot(String text, String candidate) {
    assertThat(talk.completions(text.replace("\\n", "\n"))).doesNotContain(candidate);
  }

  @Test
  void aDeclarationIsInTheNextCompletionWithTypeAndDocumentation() {
    assertThat(talk.completions("islan|")).isEmpty();
    talk.after("/// How many islands there are.\nreward island_count = dna.count(\"CG\")");
    var candidate = talk.session().complete("islan", 5).candidates().getFirst();
    assertThat(candidate.text()).isEqualTo("island_count");
    assertThat(candidate.group()).isEqualTo("reward");
    assertThat(candidate.signature()).isEqualTo("island_count: DNA -> Real");
    assertThat(candidate.doc()).isEqualTo("How many islands there are.");
  }

  @Test
  void resultsAreMembersOfTheirDesign() {
    talk.after("design q { from iid(DNA[4]); maximize dna.gc; count 1; steps 1 }");
    assertThat(talk.completions("q.|")).isEmpty();
    talk.after("run q");
    assertThat(talk.completions("q.|")).containsExactly("best", "items", "scores", "rewards");
    assertThat(talk.completions("last.b|")).containsExactly("best");
    assertThat(talk.completions("save la|")).containsExactly("last");
    assertThat(talk.completions(":plot |")).contains("q", "last");
  }

  @Test
  void filesStandInStrings() throws Exception {
    talk.file("known.fasta", ">a\nACGT\n");
    java.nio.file.Files.createDirectory(folder.resolve("data"));
    talk.file("data/x.tsv", "a\tb\n");
    talk.file(".hidden", "");
    assertThat(talk.completions("let f = \"|")).containsExactly("data/", "known.fasta");
    assertThat(talk.completions("oracle(\"data/|")).containsExactly("x.tsv");
    assertThat(talk.completions(":load kn|")).containsExactly("known.fasta");
    assertThat(talk.completions("\"nowhere/|")).isEmpty();
  }

  @Test
  void theWordThatIsBegunIsTakenAway() {
    assertThat(talk.session().complete("1 + dna.g", 9).start()).isEqualTo(8);
    assertThat(talk.session().complete(":lo", 3).start()).isZero();
    assertThat(talk.session().complete("\"da", 3).start()).isEqualTo(1);
    assertThat(talk.session().complete("", 0).start()).isZero();
  }
}
