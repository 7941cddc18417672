package svdd.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.diagnostic.Diagnostic;
import svdd.source.Source;

/**
 * From where a session looks at its declarations, one text after the other.
 *
 * @param vocabulary what can be named without declaring it
 * @param settings values of params by name
 * @param known what runs had given when a text was entered, by name; a text that is not among them
 *     knows of none
 */
public record Standpoint(
    Vocabulary vocabulary, Map<String, Source> settings, Map<Source, Map<String, Known>> known) {

  /**
   * What an expression is about.
   *
   * @param subject present if there is no error
   */
  public record Answered(Optional<Subject> subject, List<Diagnostic> diagnostics) {}

  /** Checks declarations and commands. */
  public Checker.Checked check(Module module) {
    return new Checker(vocabulary, known).check(module, settings, true);
  }

  /** Checks an expression that sees the declarations. */
  public Answered answer(Expr expr, Module module) {
    return new Checker(vocabulary, known).answer(expr, module, settings);
  }

  /** The names that can be written in a text, results among them. */
  public Names names(Module module, Source text) {
    return new Checker(vocabulary, known).names(module, settings, text.span(0, 0));
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
