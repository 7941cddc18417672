package svdd.core;

import java.util.List;
import java.util.stream.Collectors;
import svdd.spi.Settings;
import svdd.spi.Snippet;
import svdd.type.Numbers;
import svdd.type.Type;

/**
 * A checked program as text: every default filled in, every term with its operations in brackets.
 */
public final class Listing {
  private Listing() {}

  public static String of(Program program) {
    StringBuilder out = new StringBuilder();
    for (Design design : program.designs()) {
      of(design, "design " + design.name(), out);
    }
    for (Program.Action action : program.actions()) {
      switch (action) {
        case Program.Run run when program.designs().contains(run.design()) ->
            out.append("run ").append(run.design().name()).append(as(run)).append('\n');
        case Program.Run run -> of(run.design(), "run " + run.design().name() + as(run), out);
        case Program.Recall recall -> out.append("recall ").append(recall.name()).append('\n');
        case Program.Save save ->
            out.append("save action ").append(save.run()).append(" to ").append(save.path());
        case Program.Compare compare -> of(compare, out);
        case Program.Score score -> of(score, out);
        case Program.Expect expect ->
            out.append("expect ").append(of(expect.condition())).append('\n');
      }
      if (action instanceof Program.Save save) {
        out.append(" as ").append(save.format()).append('\n');
      }
    }
    return out.toString();
  }

  private static String as(Program.Run run) {
    return run.name().equals(run.design().name()) ? "" : " as " + run.name();
  }

  private static void of(Program.Score score, StringBuilder out) {
    out.append("score ").append(score.file()).append(" of ").append(score.space());
    score.column().ifPresent(column -> out.append(" in column ").append(column));
    score.to().ifPresent(path -> out.append(" to ").append(path));
    out.append('\n');
    score.rewards().forEach(reward -> line("by", of(reward), out));
  }

  private static void of(Program.Compare compare, StringBuilder out) {
    out.append("compare seeds ").append(compare.seedValues());
    if (compare.equal() != Program.Equal.NONE) {
      out.append(" at equal ").append(compare.equal().word());
    }
    compare.rows().ifPresent(path -> out.append(" to ").append(path));
    out.append('\n');
    compare.entries().forEach(e -> of(e.design(), "entry \"" + e.label() + '"', out));
  }

  private static void of(Design design, String title, StringBuilder out) {
    out.append(title).append(": ").append(design.model().header().space()).append('\n');
    String model = design.model().source().signature().name();
    line("from", model + of(design.model().settings()), out);
    Design.Given given = design.given();
    given
        .start()
        .ifPresent(
            start -> line("start", start.file() + ", noise = " + Numbers.text(start.noise()), out));
    if (!given.fixed().isNothing()) {
      line("fix", Held.text(given.fixed()), out);
    }
    wanted(design.wanted(), out);
    if (design.wanted().invalid() != Design.Invalid.WORST) {
      line("invalid", design.wanted().invalid().word(), out);
    }
    String decoder = design.decoder().decoder().signature().name();
    line("decode", decoder + of(design.decoder().settings()), out);
    line("steps", Integer.toString(design.steps()), out);
    line("count", Integer.toString(design.count()), out);
    care(design.care(), out);
    if (!design.effort().budget().equals(Design.Budget.NONE)) {
      line("budget", design.effort().budget().text(), out);
    }
    line("seed", Long.toString(design.seed()), out);
  }

  private static void wanted(Design.Wanted wanted, StringBuilder out) {
    for (Design.Goal goal : wanted.goals()) {
      line("maximize", of(goal.term()) + " : " + type(goal.term()), out);
    }
    if (!(wanted.combination() instanceof Combination.Only)) {
      line("combine", wanted.combination().text(), out);
    }
    for (Design.Requirement requirement : wanted.requirements()) {
      line("require", of(requirement.holds()), out);
      line("  missing", of(requirement.shortfall()), out);
    }
    for (Design.Preference preference : wanted.preferences()) {
      line("prefer", preference.text() + ", weight = " + Numbers.text(preference.weight()), out);
      line("  missing", of(preference.shortfall()), out);
    }
  }

  private static void care(Design.Care care, StringBuilder out) {
    care.keep()
        .ifPresent(keep -> line("keep", keep.count() + ", diverse = " + keep.diverse(), out));
    for (Design.Judge judge : care.judges()) {
      line("judge", of(judge.term()), out);
    }
    care.reference().ifPresent(reference -> line("reference", reference.file().toString(), out));
  }

  private static void line(String word, String text, StringBuilder out) {
    out.append("  ").append(word).append(' ').append(text).append('\n');
  }

  private static String type(Term term) {
    return term.type() instanceof Type.Scores scores ? scores.toString() : term.type().toString();
  }

  private static String of(Settings settings) {
    return settings.values().entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** A term on one line. */
  public static String of(Term term) {
    return switch (term) {
      case Term.Constant constant -> constant.value().toString();
      case Term.Leaf leaf -> of(leaf.scorer());
      case Term.Named named -> "(" + named.name() + " := " + of(named.term()) + ")";
      case Term.Apply apply ->
          apply.function().signature().name()
              + apply.arguments().stream()
                  .map(Listing::of)
                  .collect(Collectors.joining(", ", "(", ")"));
      case Term.Arithmetic a -> infix(a.left(), a.operation().toString(), a.right());
      case Term.Minus minus -> "(-" + of(minus.of()) + ")";
      case Term.Compare c -> infix(c.left(), c.comparison().toString(), c.right());
      case Term.Within w -> "(" + of(w.of()) + " in " + of(w.low()) + ".." + of(w.high()) + ")";
      case Term.And and -> infix(and.left(), "and", and.right());
      case Term.Or or -> infix(or.left(), "or", or.right());
      case Term.Not not -> "(not " + of(not.of()) + ")";
      case Term.If choice ->
          "(if "
              + of(choice.condition())
              + " then "
              + of(choice.then())
              + " else "
              + of(choice.otherwise())
              + ")";
      case Term.Many many -> list(many.elements());
      case Term.OnItem on -> "(" + of(on.reward()) + ")(" + on.item() + ")";
      case Term.Seen seen ->
          seen.by().source().signature().name()
              + of(seen.by().settings())
              + " of ("
              + of(seen.term())
              + ")";
      case Term.Unknown unknown -> "?";
    };
  }

  private static String list(List<Term> terms) {
    return terms.stream().map(Listing::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String infix(Term left, String operator, Term right) {
    return "(" + of(left) + " " + operator + " " + of(right) + ")";
  }

  private static String of(Scorer scorer) {
    return switch (scorer) {
      case Scorer.Sourced sourced -> sourced.source().signature().name() + of(sourced.settings());
      case Scorer.Guest guest -> of(guest.snippet());
    };
  }

  private static String of(Snippet snippet) {
    return snippet.engine()
        + "("
        + snippet.item()
        + (snippet.batch() ? ": [" + snippet.space() + "]" : "")
        + snippet.captures().entrySet().stream()
            .map(entry -> ", " + entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining())
        + ") "
        + snippet.text().content().strip().replaceAll("\\s+", " ");
  }
}
