package svdd.repl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.check.Named;
import svdd.check.Named.Kind;
import svdd.check.Names;
import svdd.diagnostic.DidYouMean;
import svdd.report.NamesPage;

/** What every script can use, in pages: one for each module, and those of the language itself. */
final class Pages {
  private final Names names;
  private final List<Named> all = new ArrayList<>();

  Pages(Names names) {
    this.names = names;
    all.add(page("clauses", "What the body of a design is made of.", names.clauses()));
    all.add(page("commands", "What a script does with its designs.", names.commands()));
    List<Named> open =
        names.standard().stream().filter(named -> named.kind() != Kind.MODULE).toList();
    all.add(page("prelude", "What every script can name without the name of a module.", open));
    names.standard().forEach(named -> add("", named));
  }

  private static Named page(String name, String doc, List<Named> members) {
    return new Named(Kind.MODULE, name, "", List.of(), members, doc, Optional.empty());
  }

  private void add(String prefix, Named module) {
    if (module.kind() == Kind.MODULE) {
      String path = prefix + module.name();
      all.add(page(path, module.doc(), module.members()));
      module.members().forEach(member -> add(path + ".", member));
    }
  }

  List<Named> all() {
    return List.copyOf(all);
  }

  Optional<Named> page(String name) {
    return all.stream().filter(page -> page.name().equals(name)).findFirst();
  }

  /** A name of a module, an open name, a clause or a command. */
  Optional<Named> name(String path) {
    return names.find(path).or(() -> names.clause(path)).or(() -> names.command(path));
  }

  Optional<String> suggestions(String path) {
    int dot = path.lastIndexOf('.');
    String module = path.substring(0, Math.max(0, dot));
    Stream<String> here =
        dot < 0
            ? Stream.of(names.visible(), names.clauses(), names.commands(), all)
                .flatMap(List::stream)
                .map(Named::name)
            : names.find(module).stream()
                .flatMap(found -> found.members().stream())
                .map(member -> module + "." + member.name());
    return DidYouMean.of(path, here.toList());
  }

  static String text(Named page) {
    return NamesPage.of(page.name(), page.doc(), page.members(), Map.of());
  }

  /** All pages by name. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    all.forEach(page -> texts.put(page.name(), text(page)));
    return texts;
  }
}
