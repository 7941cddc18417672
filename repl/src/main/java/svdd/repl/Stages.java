package svdd.repl;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import svdd.Compilation;
import svdd.Svdd;
import svdd.ast.Outline;
import svdd.core.Listing;
import svdd.run.RunOptions;

/** What a stage hands on, printed for whoever wants to look inside. */
final class Stages {
  private static final String AST = "ast";
  private static final String CORE = "core";
  private static final String PLAN = "plan";
  private static final List<String> KNOWN = List.of(AST, CORE, PLAN);

  @Option(
      names = "--show",
      paramLabel = "STAGE",
      description = "Prints what a stage hands on: ast, core or plan.")
  private Optional<String> stage = Optional.empty();

  /** Before anything is done. */
  void check() throws Misuse {
    if (stage.isPresent() && !KNOWN.contains(stage.get())) {
      throw Misuses.notShown(stage.get(), KNOWN);
    }
  }

  /** After reading and checking, whether there are mistakes or not. */
  void show(Compilation checked, Streams streams) {
    if (stage.equals(Optional.of(AST))) {
      streams.print(Outline.of(checked.module()));
    }
    if (stage.equals(Optional.of(CORE))) {
      checked.program().map(Listing::of).ifPresent(streams::print);
    }
  }

  /**
   * Before a script without mistakes runs.
   *
   * @return whether it can be planned
   */
  boolean plan(
      Svdd svdd, Compilation checked, RunOptions options, Streams streams, Diagnoses diagnoses) {
    return !stage.equals(Optional.of(PLAN)) || print(svdd, checked, options, streams, diagnoses);
  }

  /** Prints the plan, or why there is none. */
  static boolean print(
      Svdd svdd, Compilation checked, RunOptions options, Streams streams, Diagnoses diagnoses) {
    var planned = svdd.plan(checked, options);
    diagnoses.tell(planned.diagnostics());
    planned.plan().ifPresent(plan -> streams.print(plan.text(streams.screen().out().columns())));
    return planned.plan().isPresent();
  }
}
