package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.core.Design;
import svdd.core.Term;
import svdd.source.Span;
import svdd.type.Space;
import svdd.type.Type;

/** Expressions where something of a certain type is wanted; nothing is lifted. */
final class Typed {
  private final Context context;

  Typed(Context context) {
    this.context = context;
  }

  /**
   * The meaning of an expression, if it is of this type; else that is told.
   *
   * @param what the type belongs to, for messages
   */
  Meaning of(Type wanted, Expr expr, Scope scope, String what) {
    if (wanted instanceof Type.Choice) {
      return new Meaning.OfTerm(context.binder.as(wanted, expr, scope, what), expr.span());
    }
    return fitting(
        wanted, context.expressions.of(expr, scope, Optional.of(wanted)), expr.span(), what);
  }

  /** What has been found out already, if it is of this type. */
  Meaning fitting(Type wanted, Meaning meaning, Span span, String what) {
    if (meaning instanceof Meaning.Wrong || wanted == Type.UNKNOWN || later(wanted, meaning)) {
      return meaning;
    }
    return switch (wanted) {
      case Type.Basic basic when basic == Type.Basic.DECODER ->
          meaning instanceof Meaning.Decoder
              ? meaning
              : context.wrong(DesignMessages.notADecoder(meaning, span));
      case Type.ModelOf model -> model(model.space(), meaning, span, what);
      case Type.DesignOf design -> design(design.space(), meaning, span, what);
      case Type.ListOf list when meaning instanceof Meaning.Several several ->
          several(list.element(), several, span, what);
      default ->
          meaning instanceof Meaning.OfTerm number
              ? new Meaning.OfTerm(
                  context.binder.as(wanted, number.term(), span, what), number.origin())
              : context.wrong(TypeMessages.notOfType(what, wanted, meaning, span));
    };
  }

  /** The parameter of a function whose body is checked before anybody calls it. */
  private static boolean later(Type wanted, Meaning meaning) {
    return meaning instanceof Meaning.OfTerm(Term.Unknown hole, Span origin)
        && hole.type().fits(wanted);
  }

  private Meaning model(Space space, Meaning meaning, Span span, String what) {
    if (!(meaning instanceof Meaning.Model model)) {
      return context.wrong(DesignMessages.notAModel(meaning, span));
    }
    Space makes = model.use().header().space();
    return makes.within(space)
        ? model
        : context.wrong(DesignMessages.makesOther(what, "a model", makes, space, span));
  }

  private Meaning design(Space space, Meaning meaning, Span span, String what) {
    if (!(meaning instanceof Meaning.Design design)) {
      return context.wrong(DesignMessages.notADesign(meaning, span));
    }
    Optional<Space> makes =
        space instanceof Space.Any
            ? Optional.empty()
            : context.designs.build(design).map(Design::model).map(use -> use.header().space());
    return makes.isEmpty() || makes.get().within(space)
        ? design
        : context.wrong(DesignMessages.makesOther(what, "a design", makes.get(), space, span));
  }

  private Meaning several(Type element, Meaning.Several several, Span span, String what) {
    List<Meaning> elements = new ArrayList<>();
    for (Meaning one : several.elements()) {
      Meaning fitting = fitting(element, one, span, "each element of " + what);
      if (fitting instanceof Meaning.Wrong) {
        return fitting;
      }
      elements.add(fitting);
    }
    return new Meaning.Several(List.copyOf(elements), several.span());
  }
}
