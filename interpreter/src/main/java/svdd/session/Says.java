package svdd.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import svdd.ast.Statement;
import svdd.check.Named;
import svdd.source.Source;

/** Texts of the session that are no mistakes. */
final class Says {
  /** Of a long value the rest is counted. */
  private static final int LONGEST = 600;

  static final String HELP =
      """
      Declare, run, look:
        model m = iid(DNA[24])
        design islands { from m; maximize dna.gc; count 8 }
        run islands
        islands.best                   the best item; islands.items, islands.scores, islands.rewards.gc
        save islands to "islands.csv"
      A declaration replaces one of its name. Tab completes. Ctrl-C stops a run, Ctrl-D leaves.

      """;

  private Says() {}

  static String kept(List<String> names) {
    return names.size() == 1
        ? "`" + names.getFirst() + "` stays as it was."
        : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
            + " stay as they were.";
  }

  static String value(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int cut = text.lastIndexOf(", ", LONGEST);
    return cut < 0
        ? text.substring(0, LONGEST) + " .. (" + text.length() + " characters)"
        : text.substring(0, cut) + ", .. (" + text.length() + " characters; `save` writes all)";
  }

  /** A name in a line. */
  static String described(Named named) {
    return named.kind() + " " + signature(named);
  }

  static String signature(Named named) {
    return named.members().isEmpty() || named.kind() == Named.Kind.DESIGN
        ? named.signature()
        : named.name()
            + ": "
            + named.members().stream().map(Named::name).collect(Collectors.joining(", "));
  }

  /** All that is known of a name. */
  static String documented(Named named) {
    StringBuilder out = new StringBuilder(described(named)).append('\n');
    if (!named.doc().isEmpty()) {
      named
          .doc()
          .strip()
          .lines()
          .forEach(line -> out.append(("  " + line).stripTrailing()).append('\n'));
    }
    for (Named.Setting setting : named.settings()) {
      out.append("  ").append(setting.signature());
      String more =
          List.of(
                  setting.required() ? "must be given" : "",
                  setting.range(),
                  setting.scheduled() ? "may change over the steps" : "",
                  setting.doc())
              .stream()
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining("; "));
      out.append(more.isEmpty() ? "" : "  // " + more).append('\n');
    }
    return out.toString();
  }

  /** Names with their types, one a line. */
  static String listed(List<Named> names) {
    int widest = names.stream().mapToInt(named -> named.kind().toString().length()).max().orElse(0);
    return names.stream()
        .map(
            named -> {
              String kind = named.kind().toString();
              return "  " + kind + " ".repeat(widest - kind.length() + 2) + signature(named) + "\n";
            })
        .collect(Collectors.joining());
  }

  /** Each param with its value. */
  static String params(Map<String, Statement.Param> params, Map<String, Source> settings) {
    return params.isEmpty()
        ? "No param is declared.\n"
        : params.entrySet().stream()
            .map(
                entry -> {
                  String name = entry.getKey();
                  Statement.Param param = entry.getValue();
                  Source set = settings.get(name);
                  String value = set == null ? param.value().span().text() : set.text();
                  return "  %s: %s = %s\n".formatted(name, param.type().span().text(), value);
                })
            .collect(Collectors.joining());
  }

  static String directives() {
    StringBuilder out = new StringBuilder();
    for (Directive one : Directive.values()) {
      out.append("  %-18s %s\n".formatted(one.usage(), one.doc()));
    }
    return out.toString();
  }

  static String took(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
  }
}
