package svdd.stdlib;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.spi.Library;
import svdd.spi.NumberFunction;
import svdd.spi.RewardSource;

class StandardLibraryTest {
  private static final Pattern DECLARED = Pattern.compile("^(?:fn|reward|let|model) (\\w+)");

  private static final Pattern ALIAS = Pattern.compile("let (\\w+) += (\\w+)\\.(\\w+)");

  private static final Pattern NATIVE = Pattern.compile("native\\(\"([a-z._]+)\"");

  private final Library library = new StandardLibrary();

  @Test
  void isFoundAsAnyLibraryIs() {
    List<Class<?>> found = new ArrayList<>();
    ServiceLoader.load(Library.class).forEach(each -> found.add(each.getClass()));

    assertThat(found).contains(StandardLibrary.class);
  }

  /** What is written in Java, and why the language cannot say it. */
  private static final Map<String, String> NATIVES =
      Map.ofEntries(
          entry("length", "looks at undecided positions too"),
          entry("average", "goes through letters with a number for each, and has a gradient"),
          entry("extreme_average", "compares windows"),
          entry("longest_run", "goes through positions"),
          entry("run_excess", "goes through positions"),
          entry("longest_repeat", "compares places"),
          entry("longest_stem", "compares places"),
          entry("complexity", "counts different words"),
          entry("lowest_entropy", "compares windows"),
          entry("count", "looks for letters"),
          entry("contains", "ends at the first place"),
          entry("has", "looks for letters at a place"),
          entry("matches", "needs an engine for regular expressions, and ends at the first place"),
          entry("count_matches", "needs an engine for regular expressions"),
          entry("differences", "compares letters"),
          entry("edits", "compares letters"),
          entry("codons", "goes through codons"),
          entry("cai", "reads a file, goes through codons"),
          entry("mistranslated", "has the genetic code"),
          entry("upstream_starts", "follows each start codon"),
          entry("motif", "reads a file, scores windows"),
          entry("tm", "goes through neighbours"),
          entry("charge", "the ends have constants of their own; shared with isoelectric_point"),
          entry("isoelectric_point", "solves an equation"),
          entry("instability", "goes through neighbours"),
          entry("moment", "compares windows, has angles"),
          entry("number.exp", "no operator"),
          entry("number.log", "no operator"),
          entry("number.abs", "its slope at 0 is 0, which no choice of two has"),
          entry("number.floor", "no operator"),
          entry("number.min", "its slope is told"),
          entry("number.max", "its slope is told"),
          entry("number.above", "tells a mistake when a script is checked"),
          entry("number.within", "tells a mistake when a script is checked"),
          entry("number.apart", "tells a mistake when a script is checked"),
          entry("part", "makes another item"),
          entry("pad", "makes another item"),
          entry("flank", "makes another item"),
          entry("reverse_complement", "makes another item"),
          entry("transcribed", "makes another item"),
          entry("stats.sum", "goes through a list"),
          entry("stats.product", "goes through a list"),
          entry("stats.sd", "goes through a list"),
          entry("stats.quantile", "goes through a list"),
          entry("stats.power_mean", "goes through a list"),
          entry("stats.log_mean_exp", "goes through a list"));

  @Test
  void itHasTheseNativesAndNoOther() {
    Set<String> registered = new TreeSet<>();
    library.rewards().forEach(r -> registered.add(r.signature().name().replaceAll(".*\\.", "")));
    library.views().forEach(v -> registered.add(v.signature().name().replaceAll(".*\\.", "")));
    library.numbers().forEach(number -> registered.add(number.signature().name()));

    assertThat(registered).isEqualTo(new TreeSet<>(NATIVES.keySet()));
  }

  @Test
  void itsTextsUseEveryNativeAndNoOther() {
    Set<String> registered = new HashSet<>();
    library.rewards().forEach(reward -> registered.add(reward.signature().name()));
    library.views().forEach(view -> registered.add(view.signature().name()));
    library.numbers().forEach(number -> registered.add(number.signature().name()));
    Set<String> used = new HashSet<>();
    for (Library.Module module : library.modules()) {
      NATIVE.matcher(module.source().text()).results().forEach(m -> used.add(m.group(1)));
    }

    assertThat(used).isEqualTo(registered);
  }

  /** Two uses of a reward are the same reward, which is computed once, only if this holds. */
  @Test
  void givesTheSameSourcesWheneverItIsAsked() {
    List<RewardSource> rewards = library.rewards();

    assertThat(new StandardLibrary().rewards())
        .usingElementComparator((a, b) -> a == b ? 0 : 1)
        .containsExactlyElementsOf(rewards);
  }

  @Test
  void everyPublicNameHasWordsAndAnExample() {
    List<String> silent = new ArrayList<>();
    for (Library.Module module : library.modules()) {
      String doc = "";
      for (String line : module.source().text().lines().toList()) {
        var declared = DECLARED.matcher(line);
        if (line.startsWith("///")) {
          doc += line + "\n";
        } else if (ALIAS.matcher(line).matches()) {
          doc = "";
        } else if (declared.find()) {
          boolean words = Pattern.compile("^/// \\w", Pattern.MULTILINE).matcher(doc).find();
          boolean example = doc.contains("///     ");
          if (!words || !example) {
            silent.add(module.name() + "." + declared.group(1));
          }
          doc = "";
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void thePreludeIsShort() {
    Library.Module prelude = library.modules().getFirst();

    assertThat(prelude.name()).isEqualTo("prelude");
    assertThat(prelude.open()).isTrue();
    assertThat(prelude.source().lines()).isLessThan(100);
  }

  /** It declares nothing itself, so that nothing is documented twice. */
  @Test
  void thePreludeOnlyNamesWhatModulesDeclare() {
    Library.Module prelude = library.modules().getFirst();
    for (String line : prelude.source().text().lines().toList()) {
      var alias = ALIAS.matcher(line);
      if (!line.isBlank() && !line.startsWith("//")) {
        assertThat(alias.matches()).as(line).isTrue();
        assertThat(alias.group(1)).isEqualTo(alias.group(3));
        assertThat(Scripts.compile("let it = " + line.substring(line.indexOf('=') + 1)).ok())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "number.exp, 1, , 2.718281828459045",
    "number.log, 7.38905609893065, , 2",
    "number.log, 0, , -Infinity",
    "number.abs, -3, , 3",
    "number.min, 2, -1, -1",
    "number.max, 2, -1, 2",
    "number.max, 2, NaN, NaN"
  })
  void computesNumbers(String name, double a, Double b, Double expected) {
    NumberFunction function =
        library.numbers().stream()
            .filter(each -> each.signature().name().equals(name))
            .findFirst()
            .orElseThrow();
    double value = b == null ? function.evaluation().of(a) : function.evaluation().of(a, b);

    if (Double.isFinite(expected)) {
      assertThat(value).isEqualTo(expected, within(1e-15));
    } else {
      assertThat(value).isEqualTo(expected);
    }
  }
}
