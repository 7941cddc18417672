package svdd.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.ast.TypeName;
import svdd.core.DecoderUse;
import svdd.core.ModelUse;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.source.Span;
import svdd.spi.ModelSource;
import svdd.spi.NumberFunction;
import svdd.spi.Refusal;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.ViewSource;
import svdd.type.Type;
import svdd.type.Value;

/** Calls: functions, sources of models and rewards, decoders, rewards on items. */
final class Calls {
  static final Signature COLUMN =
      Signature.of(
          "column",
          "Picks a column of a table by its number, from 1.",
          Signature.Parameter.required("number", Type.INT, "The number, from 1.").atLeast(1));

  private final Context context;

  Calls(Context context) {
    this.context = context;
  }

  Meaning of(Expr.Call call, Scope scope, Optional<Type> wanted) {
    Meaning callee = context.expressions.of(call.callee(), scope);
    if (call.text().isPresent() && !(callee instanceof Meaning.Guest)) {
      return callee instanceof Meaning.Wrong
          ? callee
          : context.wrong(SnippetMessages.textNotWanted(call.text().get().span(), callee));
    }
    return switch (callee) {
      case Meaning.Wrong wrong -> wrong;
      case Meaning.Function function -> function(function, call, scope, wanted);
      case Meaning.Modeller modeller -> model(modeller.source(), call, scope, Settings.NONE);
      case Meaning.Rewarder rewarder -> reward(rewarder.source(), call, scope);
      case Meaning.Guest guest -> context.snippets.of(guest.engine(), call, scope, wanted);
      case Meaning.Decoder decoder -> decoder(decoder, call, scope);
      case Meaning.Column column -> column(call, scope);
      case Meaning.Native none -> fromLibrary(call, scope, wanted);
      case Meaning.OfTerm number -> onItem(number, call, scope);
      case Meaning.Model model -> model(model.use().source(), call, scope, model.use().settings());
      case Meaning.Design design -> context.wrong(TypeMessages.notCallable(callee, call));
      case Meaning.Several list -> context.wrong(TypeMessages.notCallable(callee, call));
      case Meaning.Module module -> context.wrong(TypeMessages.notCallable(callee, call));
      case Meaning.Past past -> context.wrong(TypeMessages.notCallable(callee, call));
    };
  }

  private Meaning function(
      Meaning.Function function, Expr.Call call, Scope scope, Optional<Type> wanted) {
    Statement.Function declaration = function.declaration();
    List<String> names =
        declaration.parameters().stream().map(parameter -> parameter.name().text()).toList();
    Optional<String> ofLists = ListArguments.ofLists(function, call, scope);
    if (ofLists.isPresent()) {
      return context.wrong(TypeMessages.listOfNumbers(call, ofLists.get()));
    }
    Optional<String> loose = ListArguments.loose(function, call);
    Optional<Map<String, Argument>> matched =
        context.binder.match(declaration.name().text(), names, call.arguments(), scope, loose);
    if (matched.isEmpty()) {
      return new Meaning.Wrong();
    }
    Scope inner = function.scope().inner();
    boolean fine = !scheduled(matched.get().values());
    List<Meaning.OfTerm> lifting = new ArrayList<>();
    for (TypeName.Parameter parameter : declaration.parameters()) {
      Type type = context.types.of(parameter.type(), function.scope());
      Argument argument = matched.get().get(parameter.name().text());
      Meaning value;
      if (argument != null) {
        value = argument(type, parameter, argument.value(), scope, loose);
        if (loose.isPresent() && isWrong(value)) {
          return new Meaning.Wrong(); // the arguments behind it belong to the same list
        }
      } else if (parameter.value().isPresent()) {
        value = argument(type, parameter, parameter.value().get(), inner, Optional.empty());
      } else {
        context.tell(SettingMessages.missing(declaration, parameter, call.span()));
        fine = false;
        continue;
      }
      fine &= !isWrong(value);
      if (type.lifts() && value instanceof Meaning.OfTerm number) {
        lifting.add(number);
      }
      inner.declare(parameter.name().text(), Optional.of(parameter.name().span()), () -> value);
    }
    if (!fine) {
      return new Meaning.Wrong();
    }
    Map<String, Span> arguments = new LinkedHashMap<>();
    matched.get().forEach((name, argument) -> arguments.put(name, argument.value().span()));
    if (!context.frames.enter(declaration, call.span(), arguments)) {
      return notEntered(declaration, call);
    }
    Meaning result = body(function, inner, call.span(), wanted);
    context.frames.leave();
    return Evenly.lifted(result, lifting, context.operators, call.span());
  }

  private static boolean isWrong(Meaning value) {
    return value instanceof Meaning.Wrong
        || value instanceof Meaning.OfTerm number && number.term().type() == Type.UNKNOWN;
  }

  private boolean scheduled(Collection<Argument> arguments) {
    List<Argument> scheduled = arguments.stream().filter(a -> a.until().isPresent()).toList();
    scheduled.forEach(argument -> context.tell(NameMessages.noSchedule(argument.span())));
    return !scheduled.isEmpty();
  }

  private Meaning notEntered(Statement.Function declaration, Expr.Call call) {
    if (!context.frames.active(declaration)) {
      return context.frames.firstTooMany()
          ? context.wrong(NameMessages.inlinesTooMuch(call.span()))
          : new Meaning.Wrong();
    }
    Name name = new Name(call.callee().span(), declaration.name().text());
    return context.frames.newCircle(declaration)
        ? context.wrong(
            NameMessages.reachesItself(
                name, Optional.of(declaration.name().span()), Optional.empty()))
        : new Meaning.Wrong();
  }

  /**
   * @param loose the hint where the argument should stand in a list with others
   */
  private Meaning argument(
      Type type, TypeName.Parameter parameter, Expr value, Scope scope, Optional<String> loose) {
    String what = "`" + parameter.name().text() + "`";
    if (type instanceof Type.Scores scores && context.frames.inLibrary(parameter.name().span())) {
      return context.views.argument(scores, value, scope, what);
    }
    if (!type.lifts()) {
      return context.typed.of(type, value, scope, what);
    }
    Meaning.OfTerm number = context.expressions.number(value, scope);
    boolean fits = Lift.fits(number.term().type(), type);
    return fits
        ? number
        : new Meaning.OfTerm(
            context.unknown(
                TypeMessages.wrongType(what, type, number.term().type(), value.span()).hint(loose)),
            value.span());
  }

  /** The body of a function with its parameters in scope. */
  private Meaning body(Meaning.Function function, Scope inner, Span call, Optional<Type> wanted) {
    Statement.Function declaration = function.declaration();
    Optional<Type> declared =
        declaration.result().map(written -> context.types.of(written, function.scope()));
    Meaning body =
        context.expressions.of(declaration.body(), inner, declared.isPresent() ? declared : wanted);
    if (body instanceof Meaning.OfTerm number) {
      Type is = number.term().type();
      if (context.frames.inLibrary(declaration.span()) && Views.serves(is, declared)) {
        return new Meaning.OfTerm(number.term(), call);
      }
      boolean fits =
          declared.isEmpty()
              || is.fits(declared.get())
              || declared.get().lifts() && Lift.fits(is, declared.get());
      if (!fits) {
        return context.wrong(
            TypeMessages.wrongResult(
                declaration, declared.get(), number, declaration.body().span()));
      }
      body = new Meaning.OfTerm(number.term(), call);
    } else if (!(body instanceof Meaning.Wrong) && declared.filter(Type::lifts).isPresent()) {
      return context.wrong(
          TypeMessages.wrongResult(declaration, declared.get(), body, declaration.body().span()));
    }
    return declared.isEmpty() || declared.get().lifts() && body instanceof Meaning.OfTerm
        ? body
        : context.typed.fitting(
            declared.get(),
            body,
            declaration.body().span(),
            "the result of `" + declaration.name() + "`");
  }

  /** A model of these settings; the settings that a call leaves out are those of the base. */
  private Meaning model(ModelSource source, Expr.Call call, Scope scope, Settings base) {
    Binder.Bound bound =
        context.binder.bind(source.signature(), call.arguments(), scope, call.span(), base);
    return model(source, bound, call.span());
  }

  private Meaning model(ModelSource source, Binder.Bound bound, Span span) {
    if (bound.settings().isEmpty()) {
      return new Meaning.Wrong();
    }
    try {
      Settings settings = bound.settings().get();
      return new Meaning.Model(
          new ModelUse(source, settings, source.header(settings), span),
          span.text().replaceAll("\\s+", " "));
    } catch (Refusal refusal) {
      context.refused(refusal, bound.place(refusal.parameter(), span));
      return new Meaning.Wrong();
    }
  }

  /** A kind of model by its name alone: with its defaults, if it needs no setting. */
  Meaning alone(Meaning.Modeller modeller, Span place) {
    Signature signature = modeller.source().signature();
    if (!signature.parameters().stream().allMatch(Signature.Parameter::optional)) {
      return modeller;
    }
    Optional<Settings> defaults = Optional.of(context.values.defaults(signature));
    return model(modeller.source(), new Binder.Bound(defaults, Map.of()), place);
  }

  private Meaning reward(RewardSource source, Expr.Call call, Scope scope) {
    Binder.Bound bound =
        context.binder.bind(
            source.signature(), call.arguments(), scope, call.span(), Settings.NONE);
    return reward(source, bound, call.callee().span().text(), call.span());
  }

  private Meaning reward(RewardSource source, Binder.Bound bound, String label, Span span) {
    if (bound.settings().isEmpty()) {
      return new Meaning.Wrong();
    }
    try {
      Settings settings = bound.settings().get();
      RewardHeader header = source.header(settings);
      Span place = context.frames.outward(span);
      String name = place.equals(span) ? label : callee(place, label);
      Scorer scorer = new Scorer.Sourced(source, settings, header, name, place);
      Type type = new Type.Scores(header.space(), header.result());
      return new Meaning.OfTerm(new Term.Leaf(scorer, type), span);
    } catch (Refusal refusal) {
      context.refused(refusal, bound.place(refusal.parameter(), span));
      return new Meaning.Wrong();
    }
  }

  /** What a call in a script calls, which leads to something in a library. */
  private static String callee(Span call, String otherwise) {
    int end = call.text().indexOf('(');
    return end < 0 ? otherwise : call.text().substring(0, end);
  }

  private Meaning decoder(Meaning.Decoder of, Expr.Call call, Scope scope) {
    DecoderUse use = of.use();
    Binder.Bound bound =
        context.binder.bind(
            use.decoder().signature(), call.arguments(), scope, call.span(), use.settings());
    if (bound.settings().isEmpty()) {
      return new Meaning.Wrong();
    }
    Map<String, Span> places = new LinkedHashMap<>(of.places());
    places.putAll(bound.places());
    return new Meaning.Decoder(
        new DecoderUse(use.decoder(), bound.settings().get(), call.span()), places);
  }

  private Meaning column(Expr.Call call, Scope scope) {
    return context
        .binder
        .bind(COLUMN, call.arguments(), scope, call.span(), Settings.NONE)
        .settings()
        .map(
            settings ->
                Meaning.constant(
                    new Value.Column("", settings.integer("number")), Type.COLUMN, call.span()))
        .orElse(new Meaning.Wrong());
  }

  /** {@code native("name", ...)}: a reward with settings, or a function of numbers. */
  private Meaning fromLibrary(Expr.Call call, Scope scope, Optional<Type> wanted) {
    if (call.arguments().isEmpty()
        || !(context.expressions.of(call.arguments().getFirst().value(), scope)
            instanceof
            Meaning.OfTerm(Term.Constant(Value.Text(String name), Type type), Span origin))) {
      throw new IllegalStateException("native without a name at " + call.span());
    }
    List<Argument> rest = call.arguments().subList(1, call.arguments().size());
    Optional<NumberFunction> number = context.vocabulary.nativeNumber(name);
    if (number.isPresent()) {
      return computed(number.get(), rest, call.span(), scope);
    }
    Optional<ViewSource> view = context.vocabulary.nativeView(name);
    if (view.isPresent()) {
      return context.views.of(view.get(), rest, call.span(), scope, wanted);
    }
    RewardSource source =
        context
            .vocabulary
            .nativeReward(name)
            .orElseThrow(() -> new IllegalStateException("no native " + name));
    List<Argument> passed = new ArrayList<>(rest);
    Binder.Bound bound =
        context.binder.bind(source.signature(), passed, scope, call.span(), Settings.NONE);
    if (bound.settings().isEmpty() && wanted.isPresent()) {
      // a setting is a parameter of the function whose body is checked here
      return new Meaning.OfTerm(new Term.Unknown(wanted.get()), call.span());
    }
    return reward(source, bound, name, call.span());
  }

  private Meaning computed(NumberFunction function, List<Argument> given, Span call, Scope scope) {
    List<Meaning.OfTerm> arguments =
        given.stream().map(a -> context.expressions.number(a.value(), scope)).toList();
    if (arguments.stream().anyMatch(a -> a.term().type() == Type.UNKNOWN)) {
      return new Meaning.Wrong();
    }
    List<Span> places = given.stream().map(a -> a.value().span()).toList();
    String name = function.signature().name();
    Optional<List<Term>> terms =
        context.lists.spread(
            name.substring(name.lastIndexOf('.') + 1),
            arguments.stream().map(Meaning.OfTerm::term).toList(),
            places);
    if (terms.isEmpty()) {
      return new Meaning.Wrong();
    }
    Optional<Refusal> refused =
        function
            .demand()
            .of(terms.get().stream().mapToDouble(t -> Fold.number(t).orElse(Double.NaN)).toArray());
    if (refused.isPresent()) {
      List<String> names =
          function.signature().parameters().stream().map(Signature.Parameter::name).toList();
      int at = names.indexOf(refused.get().parameter().orElse(""));
      context.refused(refused.get(), at < 0 ? call : places.get(at));
      return new Meaning.Wrong();
    }
    return context.operators.lifted(
        arguments, Type.REAL, call, result -> new Term.Apply(function, terms.get(), result));
  }

  private Meaning onItem(Meaning.OfTerm reward, Expr.Call call, Scope scope) {
    boolean number = reward.term().type() instanceof Type.Scores || reward.term().type().lifts();
    if (reward.term() instanceof Term.Unknown && !number) {
      return new Meaning.Wrong();
    }
    if (!(reward.term().type() instanceof Type.Scores scores)) {
      return context.wrong(TypeMessages.notCallable(reward, call));
    }
    if (call.arguments().size() != 1 || call.arguments().getFirst().label().isPresent()) {
      return context.wrong(TypeMessages.itemWanted(call, scores.space()));
    }
    Expr argument = call.arguments().getFirst().value();
    Term term = context.expressions.number(argument, scope).term();
    if (term.type() == Type.UNKNOWN) {
      return new Meaning.Wrong();
    }
    if (term instanceof Term.Unknown(Type.ItemOf of)) {
      return new Meaning.OfTerm(new Term.Unknown(scores.result()), call.span());
    }
    if (!(term instanceof Term.Constant(Value.Item item, Type type))) {
      return context.wrong(TypeMessages.itemWanted(call, scores.space()));
    }
    if (!item.space().within(scores.space())) {
      return context.wrong(
          DesignMessages.itemOfOtherSpace(argument.span(), item.space(), scores.space()));
    }
    Optional<Refusal> misfit = Lengths.misfit(reward.term(), item.space());
    if (misfit.isPresent()) {
      context.refused(misfit.get(), call.span());
      return new Meaning.Wrong();
    }
    return new Meaning.OfTerm(on(item, reward.term(), scores.result()), call.span());
  }

  private static Term on(Value.Item item, Term reward, Type result) {
    return result instanceof Type.ListOf list
        ? Lists.elements(reward)
            .<Term>map(
                elements ->
                    new Term.Many(
                        elements.stream().map(e -> on(item, e, list.element())).toList(), list))
            .orElse(new Term.Unknown(list))
        : reward.type() instanceof Type.Scores ? new Term.OnItem(reward, item, result) : reward;
  }

  /** What a function gives, its parameters standing for themselves; its mistakes are told. */
  Meaning checkBody(Meaning.Function function) {
    Span name = function.declaration().name().span();
    if (!context.frames.enter(function.declaration(), name, Map.of())) {
      return new Meaning.Wrong();
    }
    Meaning result = body(function, holes(function), name, Optional.empty());
    context.frames.leave();
    return result;
  }

  /** Parameters that stand for themselves while the body of their function is checked once. */
  private Scope holes(Meaning.Function function) {
    Scope inner = function.scope().inner();
    Map<String, Span> seen = new LinkedHashMap<>();
    for (TypeName.Parameter parameter : function.declaration().parameters()) {
      Type type = context.types.of(parameter.type(), function.scope());
      Span before = seen.putIfAbsent(parameter.name().text(), parameter.name().span());
      if (before != null) {
        context.tell(NameMessages.declaredTwice(parameter.name(), before));
      }
      parameter
          .value()
          .ifPresent(value -> argument(type, parameter, value, inner, Optional.empty()));
      Meaning hole = new Meaning.OfTerm(new Term.Unknown(type), parameter.name().span());
      inner.declare(parameter.name().text(), Optional.of(parameter.name().span()), () -> hole);
    }
    return inner;
  }
}
