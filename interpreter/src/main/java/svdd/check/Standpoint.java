package svdd.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Statement;
import svdd.diagnostic.Diagnostic;
import svdd.source.Source;

/** From where a session looks at its declarations, one text after the other. */
public final class Standpoint {
  private final Checker checker;

  /**
   * @param vocabulary what can be named without declaring it
   * @param settings values of params by name
   * @param known what runs had given when a text was entered, by name; a text that is not among
   *     them knows of none. It may become more
   * @param module what is declared
   */
  public Standpoint(
      Vocabulary vocabulary,
      Map<String, Source> settings,
      Map<Source, Map<String, Known>> known,
      Module module) {
    checker = new Checker(vocabulary, known);
    checker.declare(module, settings);
  }

  /**
   * What an expression is about.
   *
   * @param subject present if there is no error
   */
  public record Answered(Optional<Subject> subject, List<Diagnostic> diagnostics) {}

  /** Checks everything that is declared, and the commands of a module that has the same. */
  public Checker.Checked check(Module module) {
    return checker.check(module);
  }

  /**
   * Whether these declarations leave the meanings of all others as they are: no name of theirs was
   * declared before, nor looked for elsewhere.
   */
  public boolean admits(List<Statement.Declaration> further) {
    return further.stream().allMatch(one -> checker.isNews(one.name().text()));
  }

  /**
   * Declares more beside what was checked; the rest is not looked at again.
   *
   * @param further what {@link #admits} lets in
   * @return what was found; with an error among it nothing has changed
   */
  public List<Diagnostic> add(List<Statement.Declaration> further) {
    return checker.add(further);
  }

  /** Checks an expression that sees the declarations. */
  public Answered answer(Expr expr) {
    return checker.answer(expr);
  }

  /** The params of what is declared and of what it imports, by the names that set them. */
  public Map<String, Statement.Param> params() {
    return checker.params();
  }

  /** The names that can be written in a text, results among them. */
  public Names names(Source text) {
    return checker.names(text.span(0, 0));
  }

  /** What is known of a name that is declared. */
  public Optional<Named> named(String name) {
    return checker.named(name);
  }

  /** The words that open a clause. */
  public static List<String> clauses() {
    return ClauseTable.words();
  }

  /** The words that open a command. */
  public static List<String> commands() {
    return CommandTable.words();
  }
}
