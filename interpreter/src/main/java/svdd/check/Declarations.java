package svdd.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.ast.Statement;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.diagnostic.Diagnostic;
import svdd.source.Span;
import svdd.type.Type;
import svdd.type.Value;

/** What declarations give their names to. */
final class Declarations {
  private static final int MOST_OPERATIONS = 100_000;

  private final Context context;
  private final Map<Term.Named, Double> sizes = new HashMap<>();

  Declarations(Context context) {
    this.context = context;
  }

  /**
   * @param given values for the params of this script
   */
  Meaning of(Statement.Declaration declaration, Scope scope, Overrides given) {
    return switch (declaration) {
      case Statement.Import statement ->
          context.imports.of(statement, given.under(statement.name().text()));
      case Statement.Param param -> param(param, scope, given);
      case Statement.Function function -> new Meaning.Function(function, scope);
      case Statement.Design design ->
          new Meaning.Design(
              design.name().text(),
              design.name().span(),
              design.clauses().stream().map(c -> new Meaning.Placed(c, scope)).toList());
      case Statement.Binding binding -> binding(binding, scope);
    };
  }

  private Meaning param(Statement.Param param, Scope scope, Overrides given) {
    Type type = context.types.of(param.type(), scope);
    String what = "`" + param.name().text() + "`";
    Optional<Expr> value = given.find(param.name().text(), type, context);
    Meaning meaning =
        value.isEmpty()
            ? context.typed.of(type, param.value(), scope, what)
            : context.beside(
                new Diagnostic.Label(param.type().span(), "the param is declared here"),
                () -> context.typed.of(type, value.get(), scope, what));
    return type instanceof Type.Scores
            && meaning instanceof Meaning.OfTerm number
            && number.term().type() != Type.UNKNOWN
        ? new Meaning.OfTerm(
            new Term.Named(param.name().text(), number.term(), number.term().type()),
            param.name().span())
        : declared(meaning, type);
  }

  /** A whole number that is declared as a Real is one. */
  private static Meaning declared(Meaning meaning, Type type) {
    return type == Type.REAL
            && meaning instanceof Meaning.OfTerm(Term.Constant(Value.Int number, Type own), Span at)
        ? Meaning.constant(new Value.Real(number.value()), Type.REAL, at)
        : meaning;
  }

  private Meaning binding(Statement.Binding binding, Scope scope) {
    Optional<Type> declared = binding.type().map(type -> context.types.of(type, scope));
    if (binding.kind() == Statement.Kind.LET) {
      return let(binding, declared, scope);
    }
    Meaning value = context.expressions.of(binding.value(), scope, declared);
    if (value instanceof Meaning.Wrong) {
      return value;
    }
    Span span = binding.value().span();
    return switch (binding.kind()) {
      case LET -> throw new IllegalStateException("looked at before");
      case MODEL ->
          value instanceof Meaning.Model model
              ? model(model, declared, binding)
              : context.wrong(DesignMessages.notAModel(value, span));
      case REWARD -> reward(value, declared, binding);
      case DESIGN ->
          value instanceof Meaning.Design design
              ? new Meaning.Design(binding.name().text(), binding.name().span(), design.clauses())
              : context.wrong(DesignMessages.notADesign(value, span));
    };
  }

  private Meaning model(Meaning.Model value, Optional<Type> declared, Statement.Binding binding) {
    Meaning.Model model = new Meaning.Model(value.use(), binding.name().text());
    return declared
        .map(
            type ->
                context.typed.fitting(
                    type, model, binding.value().span(), "`" + binding.name().text() + "`"))
        .orElse(model);
  }

  /** {@code let} names what is the same for every item and needs no word of its own. */
  private Meaning let(Statement.Binding binding, Optional<Type> declared, Scope scope) {
    String what = "`" + binding.name().text() + "`";
    Meaning value =
        declared
            .map(type -> declared(context.typed.of(type, binding.value(), scope, what), type))
            .orElseGet(() -> context.expressions.of(binding.value(), scope));
    boolean fine =
        switch (value) {
          case Meaning.OfTerm number -> !(number.term().type() instanceof Type.Scores);
          case Meaning.Decoder decoder -> true;
          case Meaning.Several several -> true;
          case Meaning.Function function -> true;
          case Meaning.Wrong wrong -> true;
          default -> false;
        };
    return fine ? value : context.wrong(TypeMessages.letOf(value, binding));
  }

  private Meaning reward(Meaning value, Optional<Type> declared, Statement.Binding binding) {
    if (!(value instanceof Meaning.OfTerm number)
        || !(number.term().type() instanceof Type.Scores || number.term().type() == Type.UNKNOWN)) {
      return context.wrong(TypeMessages.notAReward(value, binding));
    }
    Type type = declared.orElse(number.term().type());
    if (!number.term().type().fits(type)) {
      return context.wrong(
          TypeMessages.wrongType(
              "`" + binding.name().text() + "`",
              type,
              number.term().type(),
              binding.value().span()));
    }
    if (number.term() instanceof Term.Unknown) {
      return number;
    }
    Term.Named named = new Term.Named(binding.name().text(), number.term(), type);
    return Terms.size(named, sizes) > MOST_OPERATIONS
        ? context.wrong(NameMessages.growsTooLarge(binding.name(), binding.value().span()))
        : new Meaning.OfTerm(named, binding.name().span());
  }
}
