package svdd.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Library;
import svdd.spi.NumberFunction;
import svdd.spi.Signature;

/** What was checked is kept as long as nothing changes it, and nobody can tell. */
class KeptTest {
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

  @Test
  void aNameThatHidesAStandardOneIsSeenByWhatUsedThat() {
    talk.after("fn twice(r: Real): Real = 2 * max(r, 0)", "let a = twice(3)");
    assertThat(talk.says("a")).isEqualTo("6");
    talk.after("fn max(a: Real, b: Real): Real = -a");
    assertThat(talk.says("a")).isEqualTo("-6");
  }

  @Test
  void aNameThatWasMissedIsThereOnceItIsDeclared() {
    talk.after("let a = 1");
    assertThat(talk.says("b")).isEqualTo("E0201");
    assertThat(talk.says("let c = b")).isEqualTo("E0201");
    talk.after("let b = a + 1", "let c = b");
    assertThat(talk.says("c")).isEqualTo("2");
  }

  @Test
  void aMistakeBesideLeavesNothingBehind() {
    talk.after("let a = 1");
    assertThat(talk.says("let b = a + 1\nlet c = zzz")).isEqualTo("E0201");
    assertThat(talk.says("b")).isEqualTo("E0201");
    assertThat(talk.says("let d = 1\nlet d = 2")).startsWith("E02");
    assertThat(talk.says("d")).isEqualTo("E0201");
    assertThat(talk.says("let b = a + 2")).isEqualTo("b: Int");
    assertThat(talk.says("b")).isEqualTo("3");
  }

  @Test
  void aWordOfAnOptionMayBecomeAName() {
    talk.after("fn f(n: Int): Int = n", "let a = svdd(value = posterior_mean(xhat = argmax))");
    String before = talk.says("a");
    talk.after("let argmax = 3");
    assertThat(talk.says("a")).isEqualTo(before);
    assertThat(talk.says("argmax")).isEqualTo("3");
  }

  @Test
  void aParamKeepsItsValueBesideWhatIsAdded() {
    talk.after("param n: Int = 1", "let a = n + 1", ":set n=10", "let b = n + 2");
    assertThat(talk.says("[a, b]")).isEqualTo("[11, 12]");
    assertThat(talk.says(":set n=\"x\"")).startsWith("E03");
    talk.after("let c = n + 3");
    assertThat(talk.says("[a, b, c]")).isEqualTo("[11, 12, 13]");
    assertThat(talk.says(":set m=1")).startsWith("E0");
  }

  @Test
  void whatRunsGiveIsSeenByWhatComesAfterThem() {
    talk.after("design q { from iid(DNA[4]); maximize dna.gc; steps 2; count 2 }", "let a = 1");
    assertThat(talk.says("q.best")).startsWith("E02");
    talk.after("run q");
    assertThat(talk.says("q.best")).startsWith("dna\"");
    talk.after("let first = q.best", "run q with { seed 5; from iid(DNA[5]) }");
    assertThat(talk.says("first")).hasSize("dna\"ACGT\"".length());
    assertThat(talk.says("q.best")).hasSize("dna\"ACGTA\"".length());
  }

  @Test
  void anImportedScriptIsReadAgainWithEachText() {
    talk.file("lab.svdd", "let x = 1\n");
    talk.after("import \"lab.svdd\" as lab", "let a = lab.x");
    assertThat(talk.says("a + lab.x")).isEqualTo("2");
    talk.file("lab.svdd", "let x = 20\n");
    assertThat(talk.says("a + lab.x")).isEqualTo("40");
  }

  /** A function that is computed while a text is checked, and counts how often. */
  private record Ticking(AtomicInteger ticks) implements Library {
    @Override
    public List<Module> modules() {
      String text = "fn tick(r: Real): Real = native(\"tick\", r)\n";
      return List.of(
          new Module("ticking", true, new Source("t", text, new DiskFolder(Path.of("")))));
    }

    @Override
    public List<NumberFunction> numbers() {
      return List.of(
          new NumberFunction(
              Signature.of("tick", "Counts."),
              x -> {
                ticks.incrementAndGet();
                return x[0];
              }));
    }
  }

  @Test
  void whatIsEnteredIsCheckedAndNothingElse() {
    AtomicInteger ticks = new AtomicInteger();
    try (Talk ticking = new Talk(folder, new Ticking(ticks))) {
      ticking.after("let n0 = tick(0)");
      for (int i = 1; i <= 100; i++) {
        ticking.after("let n%d = tick(n%d + 1)".formatted(i, i - 1));
      }
      assertThat(ticking.says("n100")).isEqualTo("100");
      assertThat(ticks).hasValue(101);
      ticking.after("let n50 = tick(0)");
      assertThat(ticks).hasValue(202);
      assertThat(ticking.says("n100")).isEqualTo("50");
    }
  }
}
