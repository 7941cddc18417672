package svdd.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import svdd.ast.Argument;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.spi.Settings;

/** The clauses of one design, sorted by their groups, with what is wrong with them told. */
final class Clauses {
  private final Context context;
  private final Map<String, List<Read>> groups = new LinkedHashMap<>();
  private final Set<String> broken = new HashSet<>();
  private boolean wrong;
  private boolean unknown;

  Clauses(Context context, List<Meaning.Placed> clauses) {
    this.context = context;
    clauses.forEach(this::sort);
  }

  /**
   * A clause that has the form it should have.
   *
   * @param value what stands right after the word; of a clause of settings alone the clause's first
   *     argument
   * @param settings what follows
   * @param places where that was given
   */
  record Read(Clause clause, Scope scope, Expr value, Settings settings, Map<String, Span> places) {

    /** The value on one line, as written. */
    String text() {
      return value.span().text().replaceAll("\\s+", " ");
    }

    Span place(String setting) {
      return places.getOrDefault(setting, clause.span());
    }
  }

  /** The clause of a group that stands once at the most. */
  Optional<Read> one(String group) {
    return all(group).stream().findFirst();
  }

  List<Read> all(String group) {
    return groups.getOrDefault(group, List.of());
  }

  boolean has(String group) {
    return groups.containsKey(group);
  }

  /** Whether a clause of a group may stand there under a misspelt word. */
  boolean mayHave(String group) {
    return has(group) || unknown;
  }

  /** Whether every clause of a group could be read, so that their number says something. */
  boolean complete(String group) {
    return !unknown && !broken.contains(group);
  }

  /** Whether something has been told. */
  boolean wrong() {
    return wrong;
  }

  /** Notes that something has been told. */
  <T> Optional<T> spoiled() {
    wrong = true;
    return Optional.empty();
  }

  /** Tells a mistake. */
  <T> Optional<T> spoiled(svdd.diagnostic.Diagnostic diagnostic) {
    context.tell(diagnostic);
    return spoiled();
  }

  private void sort(Meaning.Placed placed) {
    Clause clause = placed.clause();
    String word = clause.word().text();
    Optional<ClauseTable.Form> form = ClauseTable.find(word);
    if (word.isEmpty()) {
      unknown = true; // told by the parser
      spoiled();
    } else if (form.isEmpty()) {
      unknown = true;
      spoiled(NameMessages.unknownClause(clause.word(), ClauseTable.meant(word)));
    } else if (clause.removes()) {
      spoiled(SettingMessages.nothingToRemove(clause));
    } else {
      // a clause with a mistake stands all the same, so that it is not missed or doubled
      List<Read> group = groups.computeIfAbsent(form.get().group(), g -> new ArrayList<>());
      if (!form.get().repeats() && !group.isEmpty()) {
        spoiled(SettingMessages.clauseTwice(clause, group.getFirst().clause()));
      } else {
        read(placed, form.get()).ifPresentOrElse(group::add, () -> broken.add(form.get().group()));
      }
    }
  }

  private Optional<Read> read(Meaning.Placed placed, ClauseTable.Form form) {
    Clause clause = placed.clause();
    List<Argument> arguments = clause.arguments();
    boolean alone = form.settings().parameters().isEmpty();
    Optional<Diagnostic> comma =
        arguments.size() > 1 ? Binder.comma(arguments.get(0), arguments.get(1)) : Optional.empty();
    if (comma.isPresent()) {
      return spoiled(comma.get());
    }
    if (arguments.isEmpty() || alone && arguments.size() > 1) {
      return spoiled(SettingMessages.clauseForm(clause, form));
    }
    Argument first = arguments.getFirst();
    if (form.takes().isPresent() && first.label().isPresent()) {
      return spoiled(NameMessages.noOption(clause, first.label().get()));
    }
    if (form.takes().isPresent() && first.until().isPresent()) {
      return spoiled(NameMessages.noSchedule(first.span()));
    }
    Binder.Bound bound =
        context.binder.bind(
            form.settings(),
            form.takes().isPresent() ? arguments.subList(1, arguments.size()) : arguments,
            placed.scope(),
            clause.span(),
            Settings.NONE);
    return bound.settings().isEmpty()
        ? spoiled()
        : Optional.of(
            new Read(
                clause, placed.scope(), first.value(), bound.settings().get(), bound.places()));
  }
}
