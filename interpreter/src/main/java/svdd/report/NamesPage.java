package svdd.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import svdd.check.Named;
import svdd.check.Named.Kind;

/** Names as a page of Markdown: signatures, types, defaults, documentation and examples. */
public final class NamesPage {
  private final StringBuilder out = new StringBuilder();

  private NamesPage() {}

  /**
   * A page of the names of a module or a script.
   *
   * @param title of the page, which stands before the names of a module
   * @param text what is said of all of them
   * @param values what some of them are if nobody says otherwise
   */
  public static String of(
      String title, String text, List<Named> names, Map<String, String> values) {
    NamesPage page = new NamesPage();
    page.out.append("# ").append(title).append("\n");
    page.paragraph(text);
    page.table(names);
    names.forEach(named -> page.section(named, values));
    return page.out.toString();
  }

  /** One name alone. */
  public static String of(Named named) {
    NamesPage page = new NamesPage();
    page.section(named, Map.of());
    return page.out.toString().stripLeading();
  }

  /** A list of pages, with the first sentence of each. */
  public static String index(List<Named> modules) {
    return modules.stream()
        .map(module -> "- `%s`: %s\n".formatted(module.name(), first(module.doc())))
        .collect(Collectors.joining());
  }

  private void table(List<Named> names) {
    out.append("\n| name | |\n|---|---|\n");
    for (Named named : names) {
      out.append("| [`%s`](#%s)".formatted(named.name(), anchor(named)));
      out.append(" | ").append(cell(first(named.doc()))).append(" |\n");
    }
  }

  private static String anchor(Named named) {
    return named.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void section(Named named, Map<String, String> values) {
    out.append("\n## ").append(named.name()).append("\n\n");
    boolean param = values.containsKey(named.name());
    String value = param ? " = " + values.get(named.name()) : "";
    boolean word = named.kind() == Kind.CLAUSE || named.kind() == Kind.COMMAND;
    String signature =
        switch (named.kind()) {
          case CLAUSE -> named.name() + " " + named.type();
          case COMMAND -> named.type();
          default -> named.signature() + value;
        };
    String kind = param ? "param" : named.kind().toString();
    out.append(word ? "A " + kind : capital(kind));
    out.append(": `").append(signature.strip()).append("`\n");
    paragraph(named.doc());
    settings(named.settings());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Text as it is, with its examples, which are indented, as blocks of code. */
  private void paragraph(String text) {
    boolean code = false;
    out.append(text.isBlank() ? "" : "\n");
    for (String line : text.strip().lines().toList()) {
      boolean example = line.startsWith("    ");
      if (example != code && !line.isEmpty()) {
        out.append(example ? "```svdd\n" : "```\n\n");
        code = example;
      }
      out.append(example ? line.substring(4) : line).append(code && line.isEmpty() ? "" : "\n");
    }
    out.append(code ? "```\n" : "");
  }

  private void settings(List<Named.Setting> settings) {
    if (settings.stream().allMatch(setting -> setting.doc().isEmpty())
        && settings.stream().allMatch(setting -> setting.range().isEmpty())) {
      return;
    }
    out.append("\n| setting | type | default | |\n|---|---|---|---|\n");
    for (Named.Setting setting : settings) {
      String range = setting.range().isEmpty() ? "" : setting.range() + ". ";
      String steps = setting.scheduled() ? " May change over the steps." : "";
      String standard = setting.fallback().map("`%s`"::formatted).orElse("");
      out.append(
          "| `%s` | `%s` | %s | %s |\n"
              .formatted(
                  setting.name(),
                  cell(setting.type()),
                  cell(standard),
                  cell(range + setting.doc() + steps)));
    }
  }

  /** The first sentence, on one line. */
  private static String first(String doc) {
    String text = doc.lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining(" "));
    return text.replaceFirst("(?<=[^.])\\. .*", ".");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ').strip();
  }
}
