package svdd.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.core.Term;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.DidYouMean;
import svdd.source.Span;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Type;
import svdd.type.Value;

/** Arguments onto parameters: by place or by label, checked against types and ranges. */
final class Binder {
  private final Context context;

  Binder(Context context) {
    this.context = context;
  }

  /**
   * Settings and the places that they were given at.
   *
   * @param settings empty where one had a mistake (told) or is not known yet
   */
  record Bound(Optional<Settings> settings, Map<String, Span> places) {

    /** The place of a setting, or else of the whole call. */
    Span place(Optional<String> parameter, Span call) {
      return parameter.flatMap(name -> Optional.ofNullable(places.get(name))).orElse(call);
    }
  }

  /**
   * Binds a call to a signature.
   *
   * @param base values that stand where the call says nothing, before the signature's own defaults
   */
  Bound bind(Signature signature, List<Argument> arguments, Scope scope, Span call, Settings base) {
    List<String> names = signature.parameters().stream().map(Signature.Parameter::name).toList();
    Optional<Map<String, Argument>> matched =
        match(signature.name(), names, arguments, scope, Optional.empty());
    if (matched.isEmpty()) {
      return new Bound(Optional.empty(), Map.of());
    }
    Map<String, Value> values = new LinkedHashMap<>();
    Map<String, Span> places = new LinkedHashMap<>();
    boolean complete = true;
    for (Signature.Parameter parameter : signature.parameters()) {
      Argument argument = matched.get().get(parameter.name());
      Optional<Value> value;
      if (argument != null) {
        places.put(parameter.name(), argument.value().span());
        Optional<String> named = byName(signature, parameter, matched.get());
        value =
            named.isPresent()
                ? context.none(TypeMessages.byName(parameter, argument.value(), named.get()))
                : context.values.of(signature.name(), parameter, argument, scope, places);
      } else {
        value = base.find(parameter.name()).or(() -> context.values.fallback(parameter));
        if (value.isEmpty() && !parameter.optional()) {
          context.tell(SettingMessages.missing(signature.name(), parameter, call));
        } else if (value.isEmpty()) {
          continue;
        }
      }
      if (value.isEmpty()) {
        complete = false;
      } else {
        values.put(parameter.name(), value.get());
      }
    }
    return new Bound(complete ? Optional.of(new Settings(values)) : Optional.empty(), places);
  }

  /** That an argument goes on the number of the setting before it: {@code forwards = 200,000}. */
  private static Optional<Diagnostic> comma(List<Argument> all, Argument argument) {
    int at = all.indexOf(argument);
    return at == 0 || all.get(at - 1).label().isEmpty()
        ? Optional.empty()
        : comma(all.get(at - 1), argument);
  }

  /** That two arguments are one number with a comma inside. */
  static Optional<Diagnostic> comma(Argument before, Argument argument) {
    Span first = before.value().span();
    Span second = argument.span();
    return first.end() + 1 == second.start()
            && first.text().matches("[1-9][0-9]{0,2}")
            && second.text().matches("[0-9]{3}")
        ? Optional.of(NameMessages.commaInANumber(first, second))
        : Optional.empty();
  }

  /** The setting that a literal was meant for which is given by place where another comes. */
  private static Optional<String> byName(
      Signature signature, Signature.Parameter parameter, Map<String, Argument> matched) {
    Argument argument = matched.get(parameter.name());
    return argument != null && argument.label().isEmpty()
        ? Remedies.byName(
            parameter.type(),
            signature.parameters().stream().filter(p -> !matched.containsKey(p.name())).toList(),
            argument)
        : Optional.empty();
  }

  /**
   * Which argument goes to which name; tells labels that do not exist and names given twice.
   *
   * @param loose the hint where several arguments should stand in a list
   */
  Optional<Map<String, Argument>> match(
      String callee,
      List<String> names,
      List<Argument> arguments,
      Scope scope,
      Optional<String> loose) {
    Map<String, Argument> matched = new LinkedHashMap<>();
    boolean fine = true;
    int next = 0;
    for (Argument argument : arguments) {
      Optional<Diagnostic> comma = comma(arguments, argument);
      if (comma.isPresent()) {
        return context.none(comma.get());
      }
      if (argument.type().isPresent()) {
        context.tell(NameMessages.typedArgument(argument.span()));
        fine = false;
        continue;
      }
      Optional<Expr.Binary> compared = compared(argument, names, scope);
      if (compared.isPresent()) {
        context.tell(NameMessages.settingCompared(compared.get()));
        fine = false;
        continue;
      }
      String name;
      if (argument.label().isPresent()) {
        name = argument.label().get().text();
        if (!names.contains(name)) {
          context.tell(
              NameMessages.unknownOption(
                  callee, argument.label().get(), names, DidYouMean.of(name, names)));
          fine = false;
          continue;
        }
      } else if (next >= names.size()) {
        context.tell(NameMessages.tooMany(callee, names, argument.span()).hint(loose));
        fine = false;
        continue;
      } else {
        name = names.get(next++);
      }
      Argument before = matched.putIfAbsent(name, argument);
      if (before != null) {
        context.tell(NameMessages.givenTwice(name, argument.span(), before.span()).hint(loose));
        fine = false;
      }
    }
    return fine ? Optional.of(matched) : Optional.empty();
  }

  /** The setting that an argument compares with {@code ==}, where no value has its name. */
  private static Optional<Expr.Binary> compared(
      Argument argument, List<String> names, Scope scope) {
    return argument.label().isEmpty()
            && argument.value() instanceof Expr.Binary binary
            && binary.operator() == Expr.Operator.EQUAL
            && binary.left() instanceof Expr.Use use
            && names.contains(use.name().text())
            && scope.find(use.name().text()).isEmpty()
        ? Optional.of(binary)
        : Optional.empty();
  }

  /** An expression where a type is wanted: words of choices, files and columns are understood. */
  Term as(Type wanted, Expr expr, Scope scope, String what) {
    if (wanted instanceof Type.Choice choice) {
      return choice(choice, expr, scope, what);
    }
    Meaning meaning = context.expressions.of(expr, scope, Optional.of(wanted));
    return as(wanted, context.expressions.number(meaning, expr.span()).term(), expr.span(), what);
  }

  /** A term where a type is wanted. */
  Term as(Type wanted, Term term, Span span, String what) {
    if (term.type() == Type.UNKNOWN) {
      return term;
    }
    if (!term.type().fits(wanted)) {
      return context.unknown(TypeMessages.wrongType(what, wanted, term.type(), span));
    }
    return term instanceof Term.Constant(Value value, Type type)
        ? new Term.Constant(as(wanted, value, span), named(wanted) ? wanted : type)
        : term;
  }

  private static boolean named(Type wanted) {
    return wanted == Type.FILE
        || wanted == Type.COLUMN
        || wanted instanceof Type.ListOf list && named(list.element());
  }

  /** A string where a file or a column is wanted is one. */
  private static Value as(Type wanted, Value value, Span span) {
    return switch (value) {
      case Value.Text text when wanted == Type.FILE ->
          new Value.File(span.source().folder(), text.value());
      case Value.Text text when wanted == Type.COLUMN -> new Value.Column(text.value(), 0);
      case Value.Many many when wanted instanceof Type.ListOf list ->
          new Value.Many(
              many.values().stream().map(each -> as(list.element(), each, span)).toList());
      default -> value;
    };
  }

  private Term choice(Type.Choice choice, Expr expr, Scope scope, String what) {
    Expr word = expr instanceof Expr.Call call ? call.callee() : expr;
    if (word instanceof Expr.Use use) {
      if (word == expr && choice.words().contains(use.name().text())) {
        return new Term.Constant(new Value.Word(use.name().text()), choice);
      }
      if (scope.find(use.name().text()).isEmpty()) {
        return context.unknown(
            NameMessages.unknownWord(
                what, choice, use.name(), DidYouMean.of(use.name().text(), choice.words())));
      }
    }
    return as(choice, context.expressions.number(expr, scope).term(), expr.span(), what);
  }

  /** The value of a term that must be known before anything runs. */
  Optional<Value> known(Term term, Span span, String what) {
    return switch (term) {
      case Term.Constant constant -> Optional.of(constant.value());
      case Term.Unknown unknown -> Optional.empty();
      default -> context.none(SettingMessages.notKnownYet(what, term.type(), span));
    };
  }
}
