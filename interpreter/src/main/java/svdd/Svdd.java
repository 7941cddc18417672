package svdd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import svdd.check.Checker;
import svdd.check.Names;
import svdd.check.Vocabulary;
import svdd.core.Design;
import svdd.core.Identity;
import svdd.core.Program;
import svdd.core.Term;
import svdd.decode.Decoders;
import svdd.diagnostic.Diagnostic;
import svdd.model.ModelSources;
import svdd.model.ValueLearner;
import svdd.parse.Parsed;
import svdd.parse.ParsedExpression;
import svdd.parse.Parser;
import svdd.plan.DecodingPlan;
import svdd.plan.Planner;
import svdd.report.ItemFiles;
import svdd.reward.Evaluator;
import svdd.reward.RewardSources;
import svdd.run.Cancellation;
import svdd.run.Conduct;
import svdd.run.Listener;
import svdd.run.Outcome;
import svdd.run.RunOptions;
import svdd.run.Runner;
import svdd.snippet.SnippetEngines;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.source.Span;
import svdd.spi.Learner;
import svdd.spi.Library;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.type.Type;
import svdd.type.Value;

/**
 * The front door: a script's text goes in, diagnostics, a plan or results come out. One object may
 * be used by one thread at a time.
 *
 * <pre>{@code
 * Svdd svdd = Svdd.standard();
 * Compilation script = svdd.compile(source, Map.of());
 * svdd.run(script, RunOptions.DEFAULT, event -> {}, new Cancellation());
 * }</pre>
 */
public final class Svdd {
  private final Vocabulary vocabulary;

  private Svdd(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The interpreter with every library on the class path. */
  public static Svdd standard() {
    List<Library> libraries =
        ServiceLoader.load(Library.class).stream().map(ServiceLoader.Provider::get).toList();
    return with(libraries);
  }

  /** The interpreter with these libraries. */
  public static Svdd with(List<Library> libraries) {
    return new Svdd(
        new Vocabulary(
            libraries,
            ModelSources.standard(),
            RewardSources.standard(),
            SnippetEngines.standard(),
            Decoders.standard()));
  }

  /**
   * Reads and checks a script. Never throws for what a user can write.
   *
   * @param settings values of its params by name, as a script or a shell would write them
   */
  public Compilation compile(Source source, Map<String, String> settings) {
    return Deep.call(
        () -> {
          Parsed parsed = Parser.parse(source);
          Map<String, Source> values = new java.util.LinkedHashMap<>();
          settings.forEach(
              (name, text) ->
                  values.put(
                      name,
                      new Source(
                          "--set " + name, text, new DiskFolder(java.nio.file.Path.of("")))));
          Checker.Checked checked =
              Checker.check(parsed.module(), parsed.diagnostics(), vocabulary, values);
          return new Compilation(source, parsed.module(), checked.program(), checked.diagnostics());
        });
  }

  /** The names that can be written in a script or after it, for completion and documentation. */
  public Names names(Compilation script) {
    return Deep.call(() -> Checker.names(script.module(), vocabulary));
  }

  /** Plans a script that has no error, and measures how long a forward of its models takes. */
  public Planned plan(Compilation script, RunOptions options) {
    Program program = script.program().orElseThrow();
    return Deep.call(
        () -> {
          DecodingPlan plan = Planner.plan(program, options.batch(), options.engineThreads());
          try {
            return new Planned(Optional.of(Planner.measured(plan)), List.of());
          } catch (Refusal refusal) {
            Span start = script.source().span(0, 0);
            return new Planned(Optional.empty(), List.of(refusal.diagnostic(start)));
          }
        });
  }

  /** Runs a script that has no error. What goes wrong comes as an event. */
  public Outcome run(
      Compilation script, RunOptions options, Listener listener, Cancellation cancellation) {
    Program program = script.program().orElseThrow();
    return Deep.call(
        () -> {
          DecodingPlan plan = Planner.plan(program, options.batch(), options.engineThreads());
          Conduct conduct =
              new Conduct(Decoders.pretrained(), Svdd::learner, listener, cancellation);
          try (Runner runner = new Runner(plan, conduct, new ItemFiles())) {
            return runner.run();
          }
        });
  }

  private static Learner learner(Design design) {
    return ValueLearner.keeping(() -> Identity.of(design));
  }

  /** Computes an expression that sees the standard names. */
  public Evaluated evaluate(String expression) {
    Source source = new Source("expression", expression, new DiskFolder(java.nio.file.Path.of("")));
    return Deep.call(
        () -> {
          ParsedExpression parsed = Parser.expression(source);
          if (parsed.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return new Evaluated(Optional.empty(), parsed.diagnostics());
          }
          Checker.CheckedExpression checked = Checker.expression(parsed.expr(), vocabulary);
          return checked
              .term()
              .map(term -> value(term, checked.diagnostics(), source))
              .orElseGet(() -> new Evaluated(Optional.empty(), checked.diagnostics()));
        });
  }

  private static Evaluated value(Term term, List<Diagnostic> found, Source source) {
    if (term instanceof Term.Constant constant) {
      return new Evaluated(Optional.of(constant.value().toString()), found);
    }
    Resources resources = new Resources(RunOptions.DEFAULT.engineThreads());
    try (Evaluator evaluator = Evaluator.open(List.of(term), resources)) {
      double number = evaluator.number(term);
      Value value = term.type() == Type.BOOL ? new Value.Bool(number == 1) : new Value.Real(number);
      return new Evaluated(Optional.of(value.toString()), found);
    } catch (Refusal refusal) {
      return new Evaluated(
          Optional.empty(), List.of(refusal.diagnostic(source.span(0, source.text().length()))));
    }
  }
}
