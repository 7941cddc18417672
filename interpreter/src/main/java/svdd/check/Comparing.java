package svdd.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import svdd.ast.Argument;
import svdd.ast.Clause;
import svdd.ast.Expr;
import svdd.ast.Statement;
import svdd.core.Design;
import svdd.core.Program;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value;

/** {@code compare D, E, seeds = n at equal forwards to "rows.csv"}. */
final class Comparing {
  static final Signature SETTINGS =
      Signature.of(
          "compare",
          "Runs designs side by side, each with several seeds.",
          Parameter.optional("seeds", Type.INT, new Value.Int(5), "how many seeds each is run with")
              .in(1, 10_000));

  private static final Type.Choice EQUAL =
      new Type.Choice(
          "equal",
          Stream.of(Program.Equal.values())
              .filter(equal -> equal != Program.Equal.NONE)
              .map(Program.Equal::word)
              .toList());

  private final Context context;
  private final Scope scope;
  private final Commands commands;

  Comparing(Context context, Scope scope, Commands commands) {
    this.context = context;
    this.scope = scope;
    this.commands = commands;
  }

  Optional<Program.Compare> of(Statement.Command command) {
    Map<String, Argument> tails = new LinkedHashMap<>();
    for (Statement.Tail tail : command.tails()) {
      boolean known = List.of("at", "to").contains(tail.word().text());
      if (!known || tails.put(tail.word().text(), tail.arguments().getFirst()) != null) {
        return context.none(NameMessages.commandForm(command));
      }
    }
    List<Argument> named =
        command.arguments().stream().filter(argument -> argument.label().isPresent()).toList();
    Optional<Settings> settings =
        context.binder.bind(SETTINGS, named, scope, command.span(), Settings.NONE).settings();
    Optional<Program.Equal> equal = equal(Optional.ofNullable(tails.get("at")));
    Optional<List<Program.Entry>> entries =
        equal.flatMap(what -> entries(command, what != Program.Equal.NONE));
    Optional<Path> rows = Optional.empty();
    if (tails.containsKey("to")) {
      rows = rows(tails.get("to"));
      if (rows.isEmpty()) {
        return Optional.empty();
      }
    }
    if (settings.isEmpty() || equal.isEmpty() || entries.isEmpty()) {
      return Optional.empty();
    }
    int seeds = settings.get().integer("seeds");
    return Optional.of(
        new Program.Compare(entries.get(), seeds, equal.get(), rows, command.span()));
  }

  private Optional<Program.Equal> equal(Optional<Argument> at) {
    if (at.isEmpty()) {
      return Optional.of(Program.Equal.NONE);
    }
    Expr word = at.get().value();
    return context
        .binder
        .known(context.binder.as(EQUAL, word, scope, "`at equal`"), word.span(), "`at equal`")
        .map(value -> Program.Equal.valueOf(value.toString().toUpperCase(Locale.ROOT)));
  }

  private Optional<Path> rows(Argument to) {
    Optional<String> path = commands.text(to, "the path");
    if (path.isPresent() && !path.get().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return context.none(SettingMessages.rowsAreCsv(path.get(), to.span()));
    }
    return path.flatMap(text -> commands.file(text, to.span()));
  }

  /** The designs, which may also stand in a list. */
  private Optional<List<Program.Entry>> entries(Statement.Command command, boolean equal) {
    List<Program.Entry> entries = new ArrayList<>();
    boolean fine = true;
    for (Argument argument : command.arguments()) {
      if (argument.label().isPresent()) {
        continue;
      }
      List<Expr> designs =
          argument.value() instanceof Expr.Listing list
              ? list.elements()
              : List.of(argument.value());
      for (Expr expr : designs) {
        Meaning meaning = context.expressions.of(expr, scope);
        List<Meaning> each =
            meaning instanceof Meaning.Several several ? several.elements() : List.of(meaning);
        for (Meaning one : each) {
          Optional<Program.Entry> entry = entry(one, expr, entries, equal);
          entry.ifPresent(entries::add);
          fine &= entry.isPresent();
        }
      }
    }
    if (fine && entries.size() < 2) {
      return context.none(SettingMessages.nothingToCompare(command));
    }
    return fine && comparable(entries) ? Optional.of(List.copyOf(entries)) : Optional.empty();
  }

  private Optional<Program.Entry> entry(
      Meaning of, Expr expr, List<Program.Entry> before, boolean equal) {
    Optional<Meaning.Design> meaning = commands.design(of, expr.span());
    Optional<Design> design = meaning.flatMap(context.designs::build);
    if (meaning.isEmpty() || design.isEmpty()) {
      return Optional.empty();
    }
    String label =
        expr instanceof Expr.With with ? label(with, design.get(), equal) : meaning.get().name();
    for (Program.Entry other : before) {
      if (other.label().equals(label)) {
        return context.none(SettingMessages.comparedTwice(label, expr.span(), other.span()));
      }
    }
    return Optional.of(new Program.Entry(label, design.get(), expr.span()));
  }

  /** What a variant without a name changes: {@code best_of, seed 8}. */
  private static String label(Expr.With with, Design design, boolean equal) {
    Optional<String> size = equal ? design.decoder().decoder().size() : Optional.empty();
    return with.clauses().stream()
        .map(clause -> label(clause, size))
        .collect(Collectors.joining(", "));
  }

  private static String label(Clause clause, Optional<String> size) {
    boolean decoder = clause.word().text().equals("decode") && clause.arguments().size() == 1;
    return decoder
        ? label(clause.arguments().getFirst().value(), size)
        : clause.span().text().strip().replaceAll("\\s+", " ");
  }

  /** A decoder as written, without the size that a comparison may change. */
  private static String label(Expr decoder, Optional<String> size) {
    if (!(decoder instanceof Expr.Call call)) {
      return decoder.span().text();
    }
    String settings =
        call.arguments().stream()
            .filter(argument -> !argument.label().map(Object::toString).equals(size))
            .map(argument -> argument.span().text().replaceAll("\\s+", " "))
            .collect(Collectors.joining(", "));
    return call.callee().span().text() + (settings.isEmpty() ? "" : "(" + settings + ")");
  }

  /** Whether all make items of one space for the same goals. */
  private boolean comparable(List<Program.Entry> entries) {
    Program.Entry first = entries.getFirst();
    for (Program.Entry entry : entries) {
      if (!entry
          .design()
          .model()
          .header()
          .space()
          .equals(first.design().model().header().space())) {
        context.tell(DesignMessages.comparedSpaces(entry, first));
        return false;
      }
      if (!goals(entry).equals(goals(first))) {
        context.tell(DesignMessages.comparedGoals(entry, first));
        return false;
      }
    }
    return true;
  }

  private static List<?> goals(Program.Entry entry) {
    return entry.design().goals().stream().map(Design.Goal::term).toList();
  }
}
