package svdd.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.core.DecoderUse;
import svdd.core.Term;
import svdd.source.Span;
import svdd.spi.Decoder;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;
import svdd.type.Value;

/**
 * What arguments are worth as settings: values in their ranges, schedules over the steps, words
 * with settings of their own, decoders.
 */
final class SettingValues {
  private final Context context;

  SettingValues(Context context) {
    this.context = context;
  }

  /**
   * The value of an argument; what is wrong with it is told.
   *
   * @param places grows by the places of settings inside
   */
  Optional<Value> of(
      String callee,
      Parameter parameter,
      Argument argument,
      Scope scope,
      Map<String, Span> places) {
    Optional<Value> from = one(callee, parameter, argument.value(), scope, places);
    if (argument.until().isEmpty()) {
      return from;
    }
    if (!parameter.scheduled()) {
      return context.none(NameMessages.noSchedule(argument.span()));
    }
    Optional<Value> to = one(callee, parameter, argument.until().get(), scope, places);
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Value.Schedule(from.get(), to.get()))
        : Optional.empty();
  }

  private Optional<Value> one(
      String callee, Parameter parameter, Expr expr, Scope scope, Map<String, Span> places) {
    if (parameter.type() == Type.DECODER) {
      return decoder(expr, scope) instanceof Meaning.Decoder decoder
          ? Optional.of(word(decoder.use()))
          : Optional.empty();
    }
    if (parameter.type() instanceof Type.Choice choice) {
      Optional<Expr.Use> word = word(choice, expr);
      if (word.isPresent()) {
        return worded(parameter, word.get(), expr, scope, places);
      }
    }
    String what = "`" + parameter.name() + "`";
    if (parameter.scheduled()
        && expr instanceof Expr.Binary range
        && range.operator() == Expr.Operator.RANGE) {
      return context.none(TypeMessages.rangeOverSteps(what, parameter.type(), range));
    }
    Term term = context.binder.as(parameter.type(), expr, scope, what);
    Optional<Value> value =
        context.binder.known(term, expr.span(), what).map(known -> completed(parameter, known));
    return value.isEmpty() || inside(parameter, value.get())
        ? value
        : context.none(SettingMessages.outOfRange(callee, parameter, value.get(), expr.span()));
  }

  private static boolean inside(Parameter parameter, Value value) {
    return parameter
        .range()
        .map(
            range ->
                switch (value) {
                  case Value.Int whole ->
                      whole.value() >= range.low() && whole.value() <= range.high();
                  case Value.Real real ->
                      real.value() >= range.low() && real.value() <= range.high();
                  case Value.Many many ->
                      many.values().stream().allMatch(element -> inside(parameter, element));
                  default -> true;
                })
        .orElse(true);
  }

  /** The word of a choice that an expression is, or is a call of. */
  private static Optional<Expr.Use> word(Type.Choice choice, Expr expr) {
    Expr of = expr instanceof Expr.Call call && call.text().isEmpty() ? call.callee() : expr;
    return of instanceof Expr.Use use && choice.words().contains(use.name().text())
        ? Optional.of(use)
        : Optional.empty();
  }

  private Optional<Value> worded(
      Parameter parameter, Expr.Use word, Expr expr, Scope scope, Map<String, Span> places) {
    String text = word.name().text();
    Signature form =
        form(parameter, text).orElseGet(() -> Signature.of(text, "A word without settings."));
    Binder.Bound bound =
        context.binder.bind(
            form,
            expr instanceof Expr.Call call ? call.arguments() : java.util.List.of(),
            scope,
            expr.span(),
            Settings.NONE);
    bound.places().forEach(places::putIfAbsent);
    return bound.settings().map(settings -> new Value.Word(text, settings.values()));
  }

  private static Optional<Signature> form(Parameter parameter, String word) {
    return parameter.forms().stream().filter(form -> form.name().equals(word)).findFirst();
  }

  /** An expression that must be a decoder, or the parameter of a function that will be one. */
  Meaning decoder(Expr expr, Scope scope) {
    Meaning meaning = context.expressions.of(expr, scope);
    return context.typed.fitting(Type.DECODER, meaning, expr.span(), "");
  }

  private static Value word(DecoderUse use) {
    return new Value.Word(use.decoder().signature().name(), use.settings().values());
  }

  /** What stands where nothing is given, with its own defaults filled in. */
  Optional<Value> fallback(Parameter parameter) {
    return parameter.fallback().map(value -> completed(parameter, value));
  }

  /** Every setting at its default. */
  Settings defaults(Signature signature) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Parameter parameter : signature.parameters()) {
      fallback(parameter).ifPresent(value -> values.put(parameter.name(), value));
    }
    return new Settings(values);
  }

  private Value completed(Parameter parameter, Value value) {
    if (!(value instanceof Value.Word word)) {
      return value;
    }
    Optional<Signature> signature =
        parameter.type() == Type.DECODER
            ? context.vocabulary.decoders().stream()
                .map(Decoder::signature)
                .filter(known -> known.name().equals(word.value()))
                .findFirst()
            : form(parameter, word.value());
    if (signature.isEmpty()) {
      return value;
    }
    Map<String, Value> settings = new LinkedHashMap<>(defaults(signature.get()).values());
    settings.putAll(word.settings());
    return new Value.Word(word.value(), settings);
  }
}
