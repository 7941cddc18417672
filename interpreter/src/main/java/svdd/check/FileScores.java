package svdd.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.Statement;
import svdd.core.Program;
import svdd.core.Term;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** {@code score "file" by r, q to "scores.csv"}. */
final class FileScores {
  static final Signature SETTINGS =
      Signature.of(
          "score",
          "Scores the items of a file, as FASTA, one a line, or in a column of a table.",
          Parameter.absent("column", Type.COLUMN, "the column of a table that has the items"));

  private final Context context;
  private final Scope scope;
  private final Commands commands;

  FileScores(Context context, Scope scope, Commands commands) {
    this.context = context;
    this.scope = scope;
    this.commands = commands;
  }

  Optional<Program.Score> of(Statement.Command command) {
    Map<String, List<Argument>> tails = new LinkedHashMap<>();
    command.tails().forEach(tail -> tails.put(tail.word().text(), tail.arguments()));
    List<Argument> files =
        command.arguments().stream().filter(argument -> argument.label().isEmpty()).toList();
    List<Argument> settings =
        command.arguments().stream().filter(argument -> argument.label().isPresent()).toList();
    boolean formed =
        files.size() == 1
            && tails.size() == command.tails().size()
            && tails.containsKey("by")
            && List.of("by", "to").containsAll(tails.keySet());
    if (!formed) {
      return context.none(NameMessages.commandForm(command));
    }
    Optional<Settings> bound =
        context.binder.bind(SETTINGS, settings, scope, command.span(), Settings.NONE).settings();
    Optional<Value.File> file =
        ItemFile.of(context, files.getFirst().value(), scope, "the file of items");
    List<Meaning.OfTerm> rewards = new ArrayList<>();
    boolean fine = true;
    for (Argument argument : tails.getOrDefault("by", List.of())) {
      fine &= reward(argument, rewards);
    }
    Optional<Path> to = Optional.empty();
    if (tails.containsKey("to")) {
      to = path(tails.get("to").getFirst());
      fine &= to.isPresent();
    }
    Optional<Space> space = fine ? space(rewards) : Optional.empty();
    if (bound.isEmpty() || file.isEmpty() || space.isEmpty()) {
      return Optional.empty();
    }
    Optional<Value.Column> column =
        bound.get().has("column") ? Optional.of(bound.get().column("column")) : Optional.empty();
    List<Term.Named> named = rewards.stream().map(reward -> (Term.Named) reward.term()).toList();
    return Optional.of(
        new Program.Score(file.get(), column, named, space.get(), to, command.span()));
  }

  /** Adds a reward under its name, or else the text that makes it; a list as its elements. */
  private boolean reward(Argument argument, List<Meaning.OfTerm> into) {
    Expr expr = argument.value();
    Meaning meaning = context.expressions.of(expr, scope);
    if (meaning instanceof Meaning.Wrong) {
      return false;
    }
    if (argument.label().isPresent() || argument.until().isPresent()) {
      context.tell(NameMessages.noSchedule(argument.span()));
      return false;
    }
    boolean list =
        meaning instanceof Meaning.OfTerm number
            && Lift.result(number.term()) instanceof Type.ListOf;
    List<Term> terms =
        meaning instanceof Meaning.OfTerm number
            ? list ? Lists.elements(number.term()).orElse(List.of()) : List.of(number.term())
            : List.of();
    boolean rewards =
        !terms.isEmpty() && terms.stream().allMatch(term -> term.type() instanceof Type.Scores);
    if (!rewards) {
      context.tell(DesignMessages.goalNotAReward(meaning, "score", expr.span()));
      return false;
    }
    String text = expr.span().text().replaceAll("\\s+", " ");
    for (int i = 0; i < terms.size(); i++) {
      String name = list ? text + " " + (i + 1) : text;
      Term.Named named =
          terms.get(i) instanceof Term.Named known
              ? known
              : new Term.Named(name, terms.get(i), terms.get(i).type());
      into.add(new Meaning.OfTerm(named, expr.span()));
    }
    return true;
  }

  private Optional<Space> space(List<Meaning.OfTerm> rewards) {
    Optional<Space> space = context.operators.meet(rewards).flatMap(Lift.Meet::space);
    boolean open =
        space.isPresent()
            && (space.get() instanceof Space.Any
                || space.get() instanceof Space.Tokens tokens && tokens.vocabulary().isEmpty());
    return open ? context.none(SnippetMessages.scoresAnything(rewards.getFirst().origin())) : space;
  }

  private Optional<Path> path(Argument to) {
    Optional<String> path = commands.text(to, "the path");
    String lower = path.orElse("").toLowerCase(Locale.ROOT);
    if (path.isPresent() && !lower.endsWith(".csv") && !lower.endsWith(".json")) {
      return context.none(SettingMessages.scoresAreTables(path.get(), to.span()));
    }
    return path.flatMap(text -> commands.file(text, to.span()));
  }
}
