package svdd;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import svdd.ast.Module;
import svdd.check.Checker;
import svdd.check.Names;
import svdd.check.Vocabulary;
import svdd.core.Design;
import svdd.core.Identity;
import svdd.core.Program;
import svdd.decode.Decoders;
import svdd.diagnostic.Diagnostic;
import svdd.model.ValueLearner;
import svdd.parse.Parsed;
import svdd.parse.Parser;
import svdd.plan.DecodingPlan;
import svdd.plan.Planner;
import svdd.report.ItemFiles;
import svdd.run.Cancellation;
import svdd.run.Conduct;
import svdd.run.Memory;
import svdd.run.Outcome;
import svdd.run.RunOptions;
import svdd.run.Runner;
import svdd.source.Folder;
import svdd.source.Source;
import svdd.source.Span;
import svdd.spi.DataFile;
import svdd.spi.Failure;
import svdd.spi.Learner;
import svdd.spi.Library;
import svdd.spi.Refusal;
import svdd.spi.SnippetEngine;
import svdd.type.Value;

/**
 * The front door: a script goes in; diagnostics, a plan or results come out.
 *
 * <pre>{@code
 * try (Svdd svdd = Svdd.standard()) {
 *   Ran ran = svdd.run(svdd.compile(Path.of("islands.svdd")));
 *   ran.result("islands").ranked().forEach(item -> show(item.text(), item.score()));
 * }
 * }</pre>
 *
 * <p>What a user can write never makes {@code compile}, {@code plan} or {@code run} throw: mistakes
 * are {@link Diagnostic}s. An exception is a bug, in here or in what a {@link Builder} was given,
 * or comes from a listener.
 *
 * <p>Thread-safe: several threads may compile, plan and run with one object at the same time, as
 * long as the libraries, models and rewards that it was built with may be used so. Runs share
 * nothing but the engines of guest languages; each opens its models itself and closes them. {@link
 * #close} ends those engines; nothing may be asked of the object after that.
 *
 * @see Builder to add models, rewards, functions, or another place for files
 */
public final class Svdd implements AutoCloseable {
  private final Vocabulary vocabulary;
  private final Host host;
  private final Limits limits;
  private volatile boolean closed;

  Svdd(Vocabulary vocabulary, Host host, Limits limits) {
    this.vocabulary = vocabulary;
    this.host = host;
    this.limits = limits;
  }

  /** The interpreter with every library on the class path, and nothing else. */
  public static Svdd standard() {
    return builder().build();
  }

  /** Begins with every library on the class path, to add to. */
  public static Builder builder() {
    return new Builder();
  }

  /** Begins with these libraries only. */
  public static Builder builder(List<Library> libraries) {
    return new Builder(libraries);
  }

  /** The interpreter with these libraries only. */
  public static Svdd with(List<Library> libraries) {
    return builder(libraries).build();
  }

  /** Reads and checks a script; the paths in it start from the host's folder. */
  public Compilation compile(String text) {
    return compile(new Source("script", text, host.folder()), Map.of());
  }

  /**
   * Reads and checks the script of a file of the host; the paths in it start from that file's
   * folder.
   */
  public Compilation compile(Path file) {
    String path = file.toString().replace('\\', '/');
    int slash = path.lastIndexOf('/') + 1;
    Folder folder = slash == 0 ? host.folder() : host.folder().folder(path.substring(0, slash));
    Source nothing = new Source(path, "", folder);
    try {
      byte[] bytes = new DataFile(new Value.File(host.folder(), path), "script").read();
      return compile(new Source(path, new String(bytes, StandardCharsets.UTF_8), folder), Map.of());
    } catch (Refusal refusal) {
      Module empty = new Module(nothing, List.of());
      Diagnostic unread = refusal.diagnostic(nothing.span(0, 0));
      return new Compilation(nothing, empty, Optional.empty(), List.of(unread));
    }
  }

  /**
   * Reads and checks a script.
   *
   * @param settings values of its params by name, as a script or a shell would write them
   */
  public Compilation compile(Source source, Map<String, String> settings) {
    return deep(() -> check(Parser.parse(source), settings));
  }

  /** Checks a script that was read already. */
  public Compilation compile(Parsed parsed, Map<String, String> settings) {
    return deep(() -> check(parsed, settings));
  }

  private Compilation check(Parsed parsed, Map<String, String> settings) {
    Map<String, Source> values = new LinkedHashMap<>();
    settings.forEach(
        (name, text) -> values.put(name, new Source("--set " + name, text, host.folder())));
    Source source = parsed.module().source();
    try {
      Checker.Checked checked =
          Checker.check(parsed.module(), parsed.diagnostics(), vocabulary, values);
      return new Compilation(source, parsed.module(), checked.program(), checked.diagnostics());
    } catch (Failure failure) {
      // a function of the program around, whose value was wanted
      Diagnostic told = failure.refusal().diagnostic(source.span(0, source.text().length()));
      return new Compilation(source, parsed.module(), Optional.empty(), List.of(told));
    }
  }

  /** The names that can be written in a script or after it, for completion and documentation. */
  public Names names(Compilation script) {
    return deep(() -> Checker.names(script.module(), vocabulary));
  }

  /** Plans a script, and measures how long a forward of its models takes. */
  public Planned plan(Compilation script) {
    return plan(script, RunOptions.DEFAULT);
  }

  /**
   * Plans a script, and measures how long a forward of its models takes.
   *
   * @return without a plan where the script has an error, a model cannot be opened, or the script
   *     may need more than it is allowed
   */
  public Planned plan(Compilation script, RunOptions options) {
    if (script.program().isEmpty()) {
      return new Planned(Optional.empty(), script.diagnostics());
    }
    return deep(() -> allowed(measured(unmeasured(script.program().get(), options))));
  }

  private static Planned measured(DecodingPlan plan) {
    try {
      return new Planned(Optional.of(Planner.measured(plan)), List.of());
    } catch (Refusal refusal) {
      Span start = plan.program().source().span(0, 0);
      return new Planned(Optional.empty(), List.of(refusal.diagnostic(start)));
    }
  }

  /** The same plan, if it keeps to the limits. */
  private Planned allowed(Planned planned) {
    return planned
        .plan()
        .flatMap(limits::exceeded)
        .map(exceeded -> new Planned(Optional.empty(), List.of(exceeded)))
        .orElse(planned);
  }

  private static DecodingPlan unmeasured(Program program, RunOptions options) {
    return Planner.plan(program, options.batch(), options.engineThreads());
  }

  /** Runs a script as it says. */
  public Ran run(Compilation script) {
    return run(script, RunOptions.DEFAULT);
  }

  /**
   * Runs a script; one with an error fails with its diagnostics, and without an event.
   *
   * <p>Where the calling thread is interrupted, the run is asked to stop, and the thread stays
   * interrupted.
   */
  public Ran run(Compilation script, RunOptions options) {
    if (script.program().isEmpty()) {
      return Ran.refused(script.diagnostics());
    }
    return run(unmeasured(script.program().get(), options), options);
  }

  /**
   * Runs a plan, with what was measured for it.
   *
   * <p>One that may need more than a script is allowed fails like a script with an error.
   *
   * @param options where they say nothing of batches or threads the plan does
   */
  public Ran run(DecodingPlan plan, RunOptions options) {
    DecodingPlan batched =
        options.batch().isPresent() ? Planner.batched(plan, options.batch().getAsInt()) : plan;
    DecodingPlan whole =
        new DecodingPlan(
            batched.program(),
            batched.runs(),
            batched.compares(),
            options.threads().orElse(plan.threads()));
    Planned kept = deep(() -> kept(whole));
    if (kept.plan().isEmpty()) {
      return Ran.refused(kept.diagnostics());
    }
    Gathered gathered = new Gathered(options.listener());
    Cancellation interruption = new Cancellation();
    RunOptions watched =
        options.listener(gathered).cancellation(options.cancellation().or(interruption));
    return gathered.ran(deep(() -> conducted(kept.plan().get(), watched), interruption::ask));
  }

  /** The same plan, if it keeps to the limits; what comes of a measurement counts as well. */
  private Planned kept(DecodingPlan plan) {
    Planned planned = new Planned(Optional.of(plan), List.of());
    return limits.count() ? allowed(plan.waits() ? measured(plan) : planned) : planned;
  }

  private Outcome conducted(DecodingPlan plan, RunOptions options) {
    try (Runner runner = runner(plan, options, new Memory())) {
      return runner.run();
    }
  }

  /**
   * A plan that is ready to run on the calling thread, which needs a deep stack for deep scripts.
   *
   * @param memory what programs before have left; closed with the runner, so whoever wants to keep
   *     it closes it instead of the runner
   */
  public Runner runner(DecodingPlan plan, RunOptions options, Memory memory) {
    Conduct conduct =
        new Conduct(
            Decoders.pretrained(),
            Svdd::learner,
            options.listener(),
            options.cancellation(),
            limits.time(),
            host.clock());
    return new Runner(plan, conduct, new ItemFiles(host.store()), memory);
  }

  private static Learner learner(Design design) {
    return ValueLearner.keeping(() -> Identity.of(design));
  }

  /** Computes an expression that sees the standard names. */
  public Evaluated evaluate(String expression) {
    Source source = new Source("expression", expression, host.folder());
    return deep(() -> Evaluated.of(Parser.expression(source), vocabulary, source));
  }

  /** Everything that scripts can name without declaring it, for tools that check in parts. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What was lent by the program around. */
  public Host host() {
    return host;
  }

  private <T> T deep(Supplier<T> work) {
    return deep(work, () -> {});
  }

  private <T> T deep(Supplier<T> work, Runnable interrupted) {
    if (closed) {
      throw new IllegalStateException("this Svdd is closed");
    }
    return Deep.call(work, interrupted);
  }

  /** Ends the engines of guest languages. Runs that still go on fail. */
  @Override
  public void close() {
    closed = true;
    vocabulary.snippets().forEach(SnippetEngine::close);
  }
}
