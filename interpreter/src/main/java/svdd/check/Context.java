package svdd.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import svdd.core.Term;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Diagnostics;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.source.Span;
import svdd.spi.Refusal;
import svdd.type.Type;
import svdd.type.Value;

/** What the parts of the checker share. */
final class Context {
  /** The place of what no text declares. */
  static final Span NOWHERE = new Source("", "", new DiskFolder(Path.of(""))).span(0, 0);

  final Vocabulary vocabulary;
  final Diagnostics diagnostics;
  final TypeNames types;
  final Expressions expressions;
  final Operators operators;
  final Branches branches;
  final Lists lists;
  final Binder binder;
  final SettingValues values;
  final Calls calls;
  final Snippets snippets;
  final Modules modules;
  final Imports imports;
  final Declarations declarations;
  final Typed typed;
  final Rounds rounds;
  final Designs designs;
  final Views views;
  final Frames frames = new Frames();
  private Optional<Diagnostic.Label> beside = Optional.empty();

  private final Map<Source, Map<String, Known>> known;
  private final Map<Source, Scope> pasts = new HashMap<>();

  /**
   * @param known what each text may know of what a session did
   */
  Context(Vocabulary vocabulary, Diagnostics diagnostics, Map<Source, Map<String, Known>> known) {
    this.vocabulary = vocabulary;
    this.diagnostics = diagnostics;
    this.known = known;
    types = new TypeNames(this);
    expressions = new Expressions(this);
    operators = new Operators(this);
    branches = new Branches(this);
    lists = new Lists(this);
    binder = new Binder(this);
    values = new SettingValues(this);
    calls = new Calls(this);
    snippets = new Snippets(this);
    modules = new Modules(this);
    imports = new Imports(this);
    declarations = new Declarations(this);
    typed = new Typed(this);
    rounds = new Rounds(this);
    designs = new Designs(this);
    views = new Views(this);
  }

  /**
   * Tells a mistake. One inside a library is told at the place in the script that led there: at the
   * argument where the mistake is in a parameter, else at the call.
   */
  void tell(Diagnostic told) {
    Diagnostic diagnostic = beside.map(label -> told.also(label.span(), label.text())).orElse(told);
    Span place = diagnostic.place().span();
    Span outward = frames.outward(place);
    diagnostics.add(
        place.equals(outward)
            ? diagnostic
            : new Diagnostic(
                diagnostic.severity(),
                diagnostic.code(),
                diagnostic.message(),
                new Diagnostic.Label(outward, diagnostic.place().text()),
                diagnostic.others().stream()
                    .map(other -> new Diagnostic.Label(frames.outward(other.span()), other.text()))
                    .filter(other -> apart(other.span(), outward))
                    .toList(),
                diagnostic.hint()));
  }

  /** Shows this place too with every mistake that is told meanwhile. */
  <T> T beside(Diagnostic.Label label, Supplier<T> work) {
    Optional<Diagnostic.Label> before = beside;
    beside = Optional.of(label);
    T done = work.get();
    beside = before;
    return done;
  }

  /** Whether neither place has anything of the other. */
  private static boolean apart(Span a, Span b) {
    return a.source() != b.source() || a.end() <= b.start() || b.end() <= a.start();
  }

  /** Tells a mistake; what had it is wrong from here on, and silent. */
  Meaning wrong(Diagnostic diagnostic) {
    tell(diagnostic);
    return new Meaning.Wrong();
  }

  Term unknown(Diagnostic diagnostic) {
    tell(diagnostic);
    return new Term.Unknown(Type.UNKNOWN);
  }

  <T> Optional<T> none(Diagnostic diagnostic) {
    tell(diagnostic);
    return Optional.empty();
  }

  /** What the last run of a design gave, as far as the text that asks can know. */
  Optional<Meaning.Past> past(Meaning.Design design, Span asking) {
    return past(asking)
        .own(design.name())
        .flatMap(Scope.Entry::meaning)
        .filter(Meaning.Past.class::isInstance)
        .map(Meaning.Past.class::cast);
  }

  /** Whether the text that asks was given to a session. */
  boolean isSession(Span asking) {
    return known.containsKey(asking.source());
  }

  /** What a session knows, for the text that asks; names that are declared hide it. */
  Scope past(Span asking) {
    return pasts.computeIfAbsent(
        asking.source(), source -> scope(known.getOrDefault(source, Map.of())));
  }

  /** Begins anew for another text: what a session knows may have become more. */
  List<Diagnostic> finish() {
    List<Diagnostic> found = diagnostics.sorted();
    diagnostics.clear();
    pasts.clear();
    frames.begin();
    return found;
  }

  private static Scope scope(Map<String, Known> known) {
    Scope scope = Scope.outermost();
    known.forEach((name, one) -> scope.declare(name, meaning(name, one)));
    return scope;
  }

  private static Meaning meaning(String name, Known known) {
    return switch (known) {
      case Known.One(Value value, Type type) ->
          new Meaning.OfTerm(new Term.Constant(value, type), NOWHERE);
      case Known.Group group -> new Meaning.Past(name, scope(group.members()));
    };
  }

  /** Tells what a door refused, at its own place or at this one. */
  void refused(Refusal refusal, Span place) {
    tell(refusal.diagnostic(place));
  }
}
