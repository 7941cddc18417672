package svdd.check;

import java.util.Optional;
import java.util.function.Supplier;
import svdd.core.Term;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Diagnostics;
import svdd.source.Span;
import svdd.spi.Refusal;
import svdd.type.Type;

/** What the parts of the checker share. */
final class Context {
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
  final Frames frames = new Frames();
  private Optional<Diagnostic.Label> beside = Optional.empty();

  Context(Vocabulary vocabulary, Diagnostics diagnostics) {
    this.vocabulary = vocabulary;
    this.diagnostics = diagnostics;
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

  /** Tells what a door refused, at its own place or at this one. */
  void refused(Refusal refusal, Span place) {
    tell(refusal.diagnostic(place));
  }
}
