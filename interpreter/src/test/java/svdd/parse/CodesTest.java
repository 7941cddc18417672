package svdd.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import svdd.diagnostic.Diagnostic;

/** Every code of this room is shown by a golden snippet and belongs to one message. */
class CodesTest {
  /**
   * Held by {@link ParserTest}: no text, control characters, bytes, depth of brackets and chains.
   */
  private static final Set<String> ELSEWHERE =
      Set.of("E0101", "E0102", "E0103", "E0133", "E0134", "E0135", "E0176");

  private static final Pattern USED = Pattern.compile("\"(E01\\d\\d)\"");

  @Test
  void everyCodeHasASnippet() {
    Set<String> wanted = new TreeSet<>();
    String wording = Texts.read(Path.of("src/main/java/svdd/parse/Wording.java"));
    USED.matcher(wording)
        .results()
        .forEach(
            use ->
                assertThat(wanted.add(use.group(1)))
                    .as("one message for %s", use.group())
                    .isTrue());
    Set<String> shown = new TreeSet<>();
    for (String text : Texts.golden("errors").values()) {
      Texts.parse(text).diagnostics().stream().map(Diagnostic::code).forEach(shown::add);
    }
    shown.addAll(ELSEWHERE);
    assertThat(shown).isEqualTo(wanted);
  }
}
