package svdd.check;

import java.util.List;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.TypeName;

/** Calls whose arguments belong in a list, or whose list belongs to another function. */
final class ListArguments {
  private ListArguments() {}

  /** How a call is written whose arguments should all stand in its one list: {@code sum(a, b)}. */
  static Optional<String> loose(Meaning.Function function, Expr.Call call) {
    List<TypeName.Parameter> parameters = function.declaration().parameters();
    List<Argument> loose = call.arguments().stream().filter(a -> a.label().isEmpty()).toList();
    boolean lists =
        loose.size() > 1
            && !parameters.isEmpty()
            && parameters.stream()
                .limit(loose.size())
                .allMatch(p -> p.type() instanceof TypeName.ListOf)
            && loose.stream().noneMatch(a -> a.value() instanceof Expr.Listing);
    return lists ? Optional.of(Remedies.inOneList(call)) : Optional.empty();
  }

  /** The function of lists that a call of its namesake with one list was meant for. */
  static Optional<String> ofLists(Meaning.Function function, Expr.Call call, Scope scope) {
    boolean list =
        call.arguments().size() == 1 && call.arguments().getFirst().value() instanceof Expr.Listing;
    if (!list || takesList(function)) {
      return Optional.empty();
    }
    String name = function.declaration().name().text();
    return scope
        .modulesWith(name)
        .filter(
            module ->
                scope
                    .find(module)
                    .flatMap(Scope.Entry::meaning)
                    .filter(m -> takesList(m, name))
                    .isPresent())
        .map(module -> module + "." + name)
        .findFirst();
  }

  private static boolean takesList(Meaning module, String name) {
    return module instanceof Meaning.Module of
        && of.scope()
            .own(name)
            .flatMap(Scope.Entry::meaning)
            .filter(ListArguments::takesList)
            .isPresent();
  }

  private static boolean takesList(Meaning meaning) {
    return meaning instanceof Meaning.Function function
        && !function.declaration().parameters().isEmpty()
        && function.declaration().parameters().getFirst().type() instanceof TypeName.ListOf;
  }
}
