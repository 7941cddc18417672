package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Svdd;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** The names that completion and documentation show. */
class NamesTest {
  private static final Names NAMES =
      names(
          """
          /// How many TATA boxes a sequence has.
          reward tata = dna.count("TATA")
          param n: Int = 4
          let patient = svdd(candidates = 40)
          fn steep(r: Real, power: Real = 2): Real = r ^ power
          fn doubled(pattern: String) = 2 * dna.count(pattern)
          model background = iid(DNA[8])
          design q { from background; maximize tata }
          reward broken = tat
          """);

  private static Names names(String script) {
    Svdd svdd = Svdd.with(List.of(new BaseLibrary()));
    Source source = new Source("q.svdd", script, new DiskFolder(Path.of("")));
    return svdd.names(svdd.compile(source, Map.of()));
  }

  private static Named named(String path) {
    return NAMES.find(path).orElseThrow();
  }

  @Test
  void aDeclarationHasItsTypeItsDocumentationAndItsPlace() {
    Named tata = named("tata");
    assertThat(tata.kind()).isEqualTo(Named.Kind.REWARD);
    assertThat(tata.signature()).isEqualTo("tata: DNA -> Real");
    assertThat(tata.doc()).isEqualTo("How many TATA boxes a sequence has.");
    assertThat(tata.place().orElseThrow().text()).isEqualTo("tata");
    assertThat(named("n").signature()).isEqualTo("n: Int");
    assertThat(named("background").signature()).isEqualTo("background: Model[DNA[8]]");
    assertThat(named("q").signature()).isEqualTo("q: Design[DNA[8]]");
  }

  @Test
  void theyStandInTheOrderOfTheScript() {
    assertThat(NAMES.declared())
        .extracting(Named::name)
        .containsExactly("tata", "n", "patient", "steep", "doubled", "background", "q", "broken");
  }

  @Test
  void aFunctionHasParametersAndAResultEvenWhereItDoesNotSay() {
    assertThat(named("steep").signature()).isEqualTo("steep(r: Real, power: Real = 2): Real");
    assertThat(named("doubled").signature()).isEqualTo("doubled(pattern: String): DNA -> Real");
    assertThat(named("steep").setting("r").orElseThrow().required()).isTrue();
    assertThat(named("steep").setting("power").orElseThrow().required()).isFalse();
  }

  @Test
  void aDecoderOfTheScriptHasItsOwnSettings() {
    Named.Setting candidates = named("patient").setting("candidates").orElseThrow();
    assertThat(candidates.signature()).isEqualTo("candidates: Int = 40");
    assertThat(candidates.range()).isEqualTo("between 1 and 1000000");
    assertThat(candidates.scheduled()).isTrue();
    assertThat(candidates.doc()).isNotBlank();
  }

  @Test
  void aSettingKnowsItsWordsAndTheirSettings() {
    List<Named> words = named("svdd").setting("value").orElseThrow().words();
    assertThat(words).extracting(Named::name).contains("posterior_mean", "rollout", "exact");
    Named rollout =
        words.stream().filter(w -> w.name().equals("rollout")).findFirst().orElseThrow();
    assertThat(rollout.settings()).extracting(Named.Setting::name).containsExactly("k");
    assertThat(named("dna.count").setting("strands").orElseThrow().words())
        .extracting(Named::name)
        .containsExactly("one", "both");
  }

  @Test
  void aModuleHasMembersOfItsOwn() {
    assertThat(named("dna").kind()).isEqualTo(Named.Kind.MODULE);
    assertThat(named("dna.gc").signature()).isEqualTo("gc: DNA -> Real");
    assertThat(named("dna.sites.EcoRI").type()).isEqualTo("String");
    assertThat(NAMES.find("dna.nothing")).isEmpty();
    assertThat(NAMES.find("nothing.gc")).isEmpty();
  }

  @Test
  void clausesAndCommandsHaveTheirSettingsAndAnExample() {
    Named prefer = NAMES.clause("prefer").orElseThrow();
    assertThat(prefer.type()).isEqualTo("a condition");
    assertThat(prefer.setting("weight").orElseThrow().fallback()).contains("1");
    assertThat(prefer.doc()).contains("    prefer dna.gc > 0.5, weight = 0.2");
    assertThat(NAMES.clause("combine").orElseThrow().setting("combine").orElseThrow().words())
        .extracting(Named::name)
        .contains("weighted", "pareto");
    assertThat(NAMES.command("compare").orElseThrow().setting("seeds")).isPresent();
  }

  @Test
  void whatAScriptDeclaresHidesStandardNames() {
    Names hiding = names("let iid = 3\n");
    assertThat(hiding.find("iid").orElseThrow().signature()).isEqualTo("iid: Int");
    assertThat(hiding.visible()).extracting(Named::name).containsOnlyOnce("iid");
  }

  @Test
  void aNameWithAMistakeIsThereAllTheSame() {
    assertThat(named("broken").signature()).isEqualTo("broken: ?");
  }

  @Test
  void everyNameOfTheInterpreterIsDocumented() {
    assertThat(NAMES.standard())
        .filteredOn(named -> named.place().isEmpty() && named.kind() != Named.Kind.MODULE)
        .allSatisfy(named -> assertThat(named.doc()).as(named.name()).isNotBlank());
    assertThat(NAMES.clauses()).allSatisfy(clause -> assertThat(clause.doc()).isNotBlank());
  }
}
