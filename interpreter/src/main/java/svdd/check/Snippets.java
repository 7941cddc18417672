package svdd.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Argument;
import svdd.ast.Expr;
import svdd.core.Scorer;
import svdd.core.Term;
import svdd.spi.Refusal;
import svdd.spi.RewardHeader;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Snippet;
import svdd.spi.SnippetEngine;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** Guest snippets: the item, captured values, settings, text. */
final class Snippets {
  private final Context context;

  Snippets(Context context) {
    this.context = context;
  }

  /** What the first name of a snippet says. */
  private record Item(String name, boolean batch, Space space) {}

  Meaning of(SnippetEngine engine, Expr.Call call, Scope scope, Optional<Type> wanted) {
    if (call.text().isEmpty()) {
      return context.wrong(SnippetMessages.noText(engine.name(), call.span()));
    }
    List<Argument> names =
        call.arguments().stream().filter(argument -> argument.label().isEmpty()).toList();
    List<Argument> labelled =
        call.arguments().stream().filter(argument -> argument.label().isPresent()).toList();
    if (names.isEmpty()) {
      return context.wrong(SnippetMessages.noItem(engine.name(), call.callee().span()));
    }
    Optional<Item> item = item(names.getFirst(), scope, wanted);
    Optional<Map<String, Value>> captures =
        captures(names.subList(1, names.size()), names.getFirst(), scope);
    Binder.Bound settings =
        context.binder.bind(signature(engine), labelled, scope, call.span(), Settings.NONE);
    if (item.isEmpty() || captures.isEmpty() || settings.settings().isEmpty()) {
      return new Meaning.Wrong();
    }
    if (captures.get().size() < names.size() - 1) {
      // a name is a parameter of the function whose body is checked here
      return wanted
          .filter(type -> type != Type.UNKNOWN)
          .<Meaning>map(type -> new Meaning.OfTerm(new Term.Unknown(type), call.span()))
          .orElse(new Meaning.Wrong());
    }
    boolean condition = wanted.filter(Lift::isCondition).isPresent();
    Snippet snippet =
        new Snippet(
            engine.name(),
            call.text().get(),
            item.get().name(),
            item.get().batch(),
            condition,
            item.get().space(),
            captures.get(),
            settings.settings().get().duration("timeout"));
    try {
      engine.check(snippet);
    } catch (Refusal refusal) {
      context.refused(refusal, settings.place(refusal.parameter(), call.text().get().span()));
      return new Meaning.Wrong();
    }
    Type result = condition ? Type.BOOL : Type.REAL;
    RewardHeader header = new RewardHeader(item.get().space(), result, engine.title());
    return new Meaning.OfTerm(
        new Term.Leaf(
            new Scorer.Guest(engine, snippet, header, call.span()),
            new Type.Scores(item.get().space(), result)),
        call.span());
  }

  private static Signature signature(SnippetEngine engine) {
    return Signature.of(
        engine.name(),
        "A reward in " + engine.title() + ".",
        Signature.Parameter.optional(
            "timeout",
            Type.DURATION,
            new Value.Time(engine.timeout()),
            "The longest time that one call may take."));
  }

  /** The item: {@code x}, {@code x: DNA} or {@code xs: [DNA]}. */
  private Optional<Item> item(Argument first, Scope scope, Optional<Type> wanted) {
    if (!(first.value() instanceof Expr.Use use) || first.until().isPresent()) {
      return context.none(SnippetMessages.itemIsAName(first.span()));
    }
    Space declared =
        wanted
            .filter(type -> type instanceof Type.Scores)
            .map(type -> ((Type.Scores) type).space())
            .orElse(Space.any());
    if (first.type().isEmpty()) {
      return Optional.of(new Item(use.name().text(), false, declared));
    }
    Type type = context.types.of(first.type().get(), scope);
    return switch (type) {
      case Type.Basic.UNKNOWN -> Optional.empty();
      case Type.ItemOf one -> Optional.of(new Item(use.name().text(), false, one.space()));
      case Type.ListOf(Type.ItemOf one) ->
          Optional.of(new Item(use.name().text(), true, one.space()));
      default -> context.none(SnippetMessages.itemOfWrongType(first.span(), type));
    };
  }

  /** The values of further names that are known; empty where one is wrong. */
  private Optional<Map<String, Value>> captures(List<Argument> names, Argument first, Scope scope) {
    Map<String, Value> captures = new LinkedHashMap<>();
    boolean complete = true;
    for (Argument argument : names) {
      if (!(argument.value() instanceof Expr.Use use) || argument.type().isPresent()) {
        context.tell(SnippetMessages.captureIsAName(argument.span()));
        complete = false;
        continue;
      }
      String name = use.name().text();
      Term term = context.expressions.number(use, scope).term();
      boolean later = term instanceof Term.Unknown && term.type() != Type.UNKNOWN;
      Optional<Value> value = later ? Optional.empty() : captured(term, use);
      if (first.value() instanceof Expr.Use item && item.name().text().equals(name)
          || captures.containsKey(name)) {
        context.tell(NameMessages.givenTwice(name, argument.span(), first.span()));
        complete = false;
      } else if (value.isPresent()) {
        captures.put(name, value.get());
      } else {
        complete &= later;
      }
    }
    return complete ? Optional.of(captures) : Optional.empty();
  }

  private Optional<Value> captured(Term term, Expr.Use use) {
    if (term instanceof Term.Unknown) {
      return Optional.empty();
    }
    if (term instanceof Term.Constant constant && capturable(constant.value())) {
      return Optional.of(constant.value());
    }
    return context.none(SnippetMessages.notCapturable(use.name(), term.type()));
  }

  private static boolean capturable(Value value) {
    return switch (value) {
      case Value.Real real -> true;
      case Value.Int integer -> true;
      case Value.Bool bool -> true;
      case Value.Text text -> true;
      case Value.Many many -> many.values().stream().allMatch(Snippets::capturable);
      default -> false;
    };
  }
}
