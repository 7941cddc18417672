package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import svdd.ast.Expr;
import svdd.ast.Statement;
import svdd.core.Term;
import svdd.source.Span;
import svdd.type.Type;
import svdd.type.Value;

/**
 * {@code for x in values}: its statements once for each value, while the script is checked, so that
 * plans and results show every round and each script ends.
 */
final class Rounds {
  private static final int MOST = 10_000;

  private final Context context;
  private int rounds;

  Rounds(Context context) {
    this.context = context;
  }

  /** Checks every round; after one with a mistake no further, which would only repeat it. */
  void of(Statement.Each each, Scope scope, Commands commands) {
    Optional<Span> before = scope.declared(each.name());
    if (before.isPresent()) {
      context.tell(NameMessages.declaredTwice(each.name(), before.get()));
      return;
    }
    for (Meaning value : values(each.values(), scope)) {
      if (++rounds > MOST) {
        context.tell(NameMessages.tooManyRounds(each, MOST));
        return;
      }
      int told = context.diagnostics.errors();
      Scope inner = scope.inner();
      inner.declare(each.name().text(), Optional.of(each.name().span()), () -> value);
      round(each.body(), inner, commands.within(inner, each.name().text()));
      if (context.diagnostics.errors() > told) {
        return;
      }
    }
  }

  private void round(List<Statement> body, Scope scope, Commands commands) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Param || statement instanceof Statement.Import) {
        context.tell(NameMessages.notInALoop(statement));
        return;
      }
    }
    context.modules.declare(body, scope, Overrides.NONE);
    commands.all(body);
  }

  private List<Meaning> values(Expr values, Scope scope) {
    if (values instanceof Expr.Listing listing && !listing.elements().isEmpty()) {
      List<Meaning> words = words(listing, scope);
      if (words.size() == listing.elements().size()) {
        return words;
      }
    }
    Meaning meaning = context.expressions.of(values, scope);
    return switch (meaning) {
      case Meaning.Wrong wrong -> List.of(wrong); // the mistakes inside are told all the same
      case Meaning.Several several -> several.elements();
      case Meaning.OfTerm(Term.Constant(Value.Range range, Type type), Span origin)
          when whole(range.low()) && whole(range.high()) ->
          LongStream.rangeClosed((long) range.low(), (long) range.high())
              .limit(MOST + 1L)
              .mapToObj(n -> Meaning.constant(new Value.Int(n), Type.INT, values.span()))
              .toList();
      case Meaning.OfTerm number when Lists.elements(number.term()).isPresent() ->
          Lists.elements(number.term()).get().stream()
              .<Meaning>map(element -> new Meaning.OfTerm(element, values.span()))
              .toList();
      default -> {
        yield List.of(context.wrong(TypeMessages.nothingToGoThrough(meaning, values.span())));
      }
    };
  }

  private static boolean whole(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1L << 53;
  }

  /** The elements that are words of some setting and nothing else, such as {@code argmax}. */
  private List<Meaning> words(Expr.Listing listing, Scope scope) {
    List<Meaning> words = new ArrayList<>();
    for (Expr element : listing.elements()) {
      if (element instanceof Expr.Use use
          && scope.find(use.name().text()).isEmpty()
          && context.vocabulary.isWord(use.name().text())) {
        String word = use.name().text();
        words.add(
            Meaning.constant(
                new Value.Word(word), new Type.Choice("word", List.of(word)), use.span()));
      }
    }
    return words;
  }
}
