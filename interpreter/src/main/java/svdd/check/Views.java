package svdd.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.core.Term;
import svdd.core.ViewUse;
import svdd.source.Span;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.View;
import svdd.spi.ViewSource;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;

/** Rewards that a library hands to its views: {@code native("dna.part", r, first, last)}. */
final class Views {
  private final Context context;

  Views(Context context) {
    this.context = context;
  }

  /**
   * A reward for a parameter of a library. It may score fewer items than the parameter says, those
   * of one length, and be a condition or a list.
   */
  Meaning argument(Type.Scores wanted, Expr value, Scope scope, String what) {
    Meaning meaning = context.expressions.of(value, scope, Optional.of(wanted));
    boolean serves =
        meaning instanceof Meaning.OfTerm(Term term, Span origin)
            && serves(term.type(), Optional.of(wanted));
    return serves ? meaning : context.typed.fitting(wanted, meaning, value.span(), what);
  }

  /** Whether a reward scores some of the items that are wanted, those of one length or all. */
  static boolean serves(Type type, Optional<Type> wanted) {
    return type instanceof Type.Scores is
        && wanted.isPresent()
        && wanted.get() instanceof Type.Scores(var space, var result)
        && is.space().within(space)
        && (is.result().lifts() && result == Type.REAL || is.result() == result);
  }

  /** The reward as one of the standard library's views makes it fit, where one does. */
  static Optional<String> fitting(String reward, Space scores, Space makes) {
    if (!(scores instanceof Space.Sequence wanted) || !(makes instanceof Space.Sequence made)) {
      return Optional.empty();
    }
    String module = made.alphabet().typeName().toLowerCase(Locale.ROOT);
    if (wanted.alphabet() != made.alphabet()) {
      return wanted.alphabet() == Alphabet.RNA
              && made.alphabet() == Alphabet.DNA
              && makes.within(new Space.Sequence(Alphabet.DNA, wanted.length()))
          ? Optional.of("dna.transcribed(" + reward + ")")
          : Optional.empty();
    }
    return Optional.of(
        wanted.length().orElse(0) > made.length().orElse(0)
            ? module + ".pad(" + reward + ", " + made.length().orElse(0) + ")"
            : module + ".part(" + reward + ", last = " + wanted.length().orElse(0) + ")");
  }

  /** The reward, the first argument, of what the view makes of an item. */
  Meaning of(
      ViewSource source, List<Argument> given, Span call, Scope scope, Optional<Type> wanted) {
    Meaning.OfTerm reward = context.expressions.number(given.getFirst().value(), scope);
    Binder.Bound bound =
        context.binder.bind(
            source.signature(), given.subList(1, given.size()), scope, call, Settings.NONE);
    boolean hole = reward.term() instanceof Term.Unknown(Type type) && type != Type.UNKNOWN;
    if ((hole || bound.settings().isEmpty()) && wanted.isPresent()) {
      return new Meaning.OfTerm(new Term.Unknown(wanted.get()), call);
    }
    if (bound.settings().isEmpty() || !(reward.term().type() instanceof Type.Scores scores)) {
      return new Meaning.Wrong();
    }
    Settings settings = bound.settings().get();
    try {
      View view = source.maker().of(settings, scores.space());
      ViewUse use = new ViewUse(source, settings, view, context.frames.outward(call));
      return new Meaning.OfTerm(seen(use, reward.term(), scores.result()), call);
    } catch (Refusal refusal) {
      context.refused(refusal, bound.place(refusal.parameter(), call));
      return new Meaning.Wrong();
    }
  }

  private static Term seen(ViewUse use, Term term, Type result) {
    if (!(term.type() instanceof Type.Scores)) {
      return term;
    }
    Type type = new Type.Scores(use.view().space(), result);
    return result instanceof Type.ListOf list
        ? new Term.Many(
            Lists.elements(term).orElseThrow().stream()
                .map(each -> seen(use, each, list.element()))
                .toList(),
            type)
        : new Term.Seen(use, term, type);
  }
}
