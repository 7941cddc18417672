package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.spi.Library;
import svdd.spi.NumberFunction;

class StandardLibraryTest {
  private static final Pattern DECLARED = Pattern.compile("^(?:fn|reward|let|model) (\\w+)");

  private static final Pattern NATIVE = Pattern.compile("native\\(\"([a-z._]+)\"");

  private final Library library = new StandardLibrary();

  @Test
  void isFoundAsAnyLibraryIs() {
    List<Class<?>> found = new ArrayList<>();
    ServiceLoader.load(Library.class).forEach(each -> found.add(each.getClass()));

    assertThat(found).contains(StandardLibrary.class);
  }

  @Test
  void itsTextsUseEveryNativeAndNoOther() {
    Set<String> registered = new HashSet<>();
    library.rewards().forEach(reward -> registered.add(reward.signature().name()));
    library.numbers().forEach(number -> registered.add(number.signature().name()));
    Set<String> used = new HashSet<>();
    for (Library.Module module : library.modules()) {
      NATIVE.matcher(module.source().text()).results().forEach(m -> used.add(m.group(1)));
    }

    assertThat(used).isEqualTo(registered);
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
