package svdd.repl;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import svdd.diagnostic.Columns;

/** The page of all codes, made of their examples. */
final class ErrorsPage {
  static final Path FILE = ErrorExample.ROOT.resolve("docs").resolve("errors.md");

  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

  static {
    SECTIONS.put("E00", "The command line");
    SECTIONS.put("E01", "Syntax");
    SECTIONS.put("E02", "Names");
    SECTIONS.put("E03", "Types");
    SECTIONS.put("E04", "Settings, clauses and the files that they name");
    SECTIONS.put("E05", "Running, networks and results");
    SECTIONS.put("E06", "Snippets and the prompt");
    SECTIONS.put("W0", "Warnings");
  }

  private static final String HEAD =
      """
      # Errors and warnings

      Each message has a code that stands for one cause and is never used for another. Below is what
      every code means, the smallest script or command that causes it, and what `svdd` prints then.
      An error stops the script; a warning does not.

      A message tells the place (`script.svdd:3:12` is line 3, column 12), marks it with `^^^` and what
      else it needs with `---`, and ends with a hint where one can be given.

      This page is made from tests and checked by them: what it shows is what is printed.

      """;

  private ErrorsPage() {}

  static String of(List<ErrorExample> examples) {
    StringBuilder page = new StringBuilder(HEAD);
    SECTIONS.forEach(
        (start, title) -> page.append("- [%s](#%s)\n".formatted(title, anchor(title)).indent(0)));
    SECTIONS.forEach(
        (start, title) -> {
          page.append("\n## ").append(title).append('\n');
          examples.stream()
              .filter(example -> example.code().startsWith(start))
              .forEach(example -> add(page, example));
        });
    return page.toString();
  }

  private static void add(StringBuilder page, ErrorExample example) {
    page.append("\n### %s: %s\n\n".formatted(example.code(), example.claim()));
    page.append(example.meaning().strip()).append('\n');
    example.script().ifPresent(script -> page.append(block("svdd", shown(script))));
    for (Path file : example.data()) {
      page.append("\n`").append(example.folder().relativize(file)).append("`:\n");
      page.append(block("text", ErrorExample.read(file)));
    }
    example
        .command()
        .filter(command -> example.typed().isEmpty())
        .filter(command -> !command.equals("svdd run " + example.name() + ".svdd"))
        .ifPresent(command -> page.append(block("text", "$ " + command)));
    example
        .typed()
        .ifPresent(
            text -> page.append(block("text", text.indent(0).replaceAll("(?m)^(?=.)", "svdd> "))));
    page.append(block("text", ErrorExample.read(example.expected())));
  }

  /** Without what cannot be printed, and with the beginning and the end of what is very long. */
  private static String shown(String script) {
    return Columns.harmless(script)
        .lines()
        .map(
            line ->
                line.length() > 200
                    ? line.substring(0, 60) + " ... " + line.substring(line.length() - 20)
                    : line)
        .collect(Collectors.joining("\n"));
  }

  private static String block(String language, String text) {
    String fence = text.contains("```") ? "````" : "```";
    return "\n" + fence + language + "\n" + text.stripTrailing() + "\n" + fence + "\n";
  }

  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-');
  }
}
