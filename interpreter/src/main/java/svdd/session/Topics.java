package svdd.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.check.Named;
import svdd.check.Names;

/**
 * What can be explained: names, clauses, commands, types, words of the language and of settings.
 */
final class Topics {
  /** Words of the language: how they are written, and what they do. */
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          word("import", "import \"lab.svdd\" as lab", "The names of another script: `lab.gc`."),
          word("param", "param n: Int = 20", "A value that `--set n=40` and `:set n=40` change."),
          word("let", "let floor = 2 * n", "A name for a value."),
          word("model", "model m = iid(DNA[24])", "A name for a model, which designs start from."),
          word("reward", "reward gc = dna.gc", "A name for a reward, which tables show."),
          word(
              "design",
              "design d { from m; maximize gc }",
              "What is to be made; `run d` makes it."),
          word("fn", "fn twice(x: Real): Real = 2 * x", "A function."),
          word("for", "for n in [2, 4] { run d with { count n } }", "Commands again and again."),
          word("if", "if n > 2 then a else b", "One of two values."),
          word("with", "d with { count 4 }", "A design with other clauses in place of its own."),
          word("no", "d with { no require }", "Takes clauses out of a design."));

  private Topics() {}

  private static Map.Entry<String, List<String>> word(String word, String form, String doc) {
    return Map.entry(word, List.of(form, doc));
  }

  /** What is known of a name. */
  static Optional<Named> find(String name, Names names) {
    return names
        .find(name)
        .or(() -> names.clause(name))
        .or(() -> names.command(name))
        .or(() -> names.types().stream().filter(type -> type.name().equals(name)).findFirst())
        .or(() -> Optional.ofNullable(WORDS.get(name)).map(word -> named(name, word)))
        .or(() -> choices(names).filter(word -> word.name().equals(name)).findFirst());
  }

  /** The words of the language. */
  static List<String> words() {
    return WORDS.keySet().stream().sorted().toList();
  }

  private static Named named(String name, List<String> word) {
    return new Named(
        Named.Kind.WORD,
        name,
        word.getFirst(),
        List.of(),
        List.of(),
        word.getLast(),
        Optional.empty());
  }

  /** The words that settings of decoders, clauses and functions choose from. */
  private static Stream<Named> choices(Names names) {
    return Stream.of(names.visible(), names.clauses(), names.commands())
        .flatMap(List::stream)
        .flatMap(Topics::choices);
  }

  private static Stream<Named> choices(Named of) {
    return of.settings().stream()
        .flatMap(setting -> setting.words().stream())
        .flatMap(word -> Stream.concat(Stream.of(word), choices(word)));
  }
}
