package svdd.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import svdd.source.Source;

/**
 * Everything that can be written at some place of a script. Immutable; two calls for one script
 * give equal names.
 *
 * @param declared what the script declares, in its order
 * @param standard what it sees without declaring; its own names may hide some
 * @param clauses of a design; the type is what stands right after the word
 * @param commands with their settings; the type is their form
 * @param types the names of types
 */
public record Names(
    List<Named> declared,
    List<Named> standard,
    List<Named> clauses,
    List<Named> commands,
    List<Named> types) {
  public Names {
    declared = List.copyOf(declared);
    standard = List.copyOf(standard);
    clauses = List.copyOf(clauses);
    commands = List.copyOf(commands);
    types = List.copyOf(types);
  }

  /** The names that an expression sees: the script's own, and the standard ones that it leaves. */
  public List<Named> visible() {
    return Stream.concat(
            declared.stream(),
            standard.stream().filter(named -> find(declared, named.name()).isEmpty()))
        .toList();
  }

  /** What an expression of names and dots stands for: {@code dna.sites.EcoRI}. */
  public Optional<Named> find(String path) {
    String[] parts = path.split("\\.", -1);
    Optional<Named> found = find(visible(), parts[0]);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i];
      found = found.flatMap(module -> module.member(part));
    }
    return found;
  }

  /** The comment that a script or a module begins with, without its slashes. */
  public static String heading(Source source) {
    return source
        .text()
        .lines()
        .takeWhile(line -> line.startsWith("//") && !line.startsWith("///"))
        .map(line -> line.substring(2).stripTrailing())
        .map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .collect(Collectors.joining("\n"));
  }

  public Optional<Named> clause(String word) {
    return find(clauses, word);
  }

  public Optional<Named> command(String word) {
    return find(commands, word);
  }

  private static Optional<Named> find(List<Named> all, String name) {
    return all.stream().filter(named -> named.name().equals(name)).findFirst();
  }
}
