package svdd.check;

import java.util.Optional;
import svdd.ast.Expr;
import svdd.core.Term;
import svdd.type.Type;

/** What expressions that stand alone are about. */
final class Asking {
  private final Context context;
  private final Scope scope;

  Asking(Context context, Scope scope) {
    this.context = context;
    this.scope = scope;
  }

  Optional<Subject> of(Expr expr) {
    return switch (context.expressions.of(expr, scope)) {
      case Meaning.OfTerm(Term term, var origin) -> term(term);
      case Meaning.Design design -> context.designs.build(design).map(Subject.Planned::new);
      case Meaning.Decoder decoder ->
          Optional.of(new Subject.Thing(Type.DECODER.toString(), decoder.use().text()));
      case Meaning.Model model -> {
        var header = model.use().header();
        String type = new Type.ModelOf(header.space()).toString();
        String text = "%s, %s, %s".formatted(header.title(), header.kind(), header.engine());
        yield Optional.of(new Subject.Thing(type, text));
      }
      case Meaning.Wrong wrong -> Optional.empty();
      case Meaning meaning -> Optional.of(new Subject.Thing(meaning.kind(), meaning.kind()));
    };
  }

  private static Optional<Subject> term(Term term) {
    return switch (term.type()) {
      case Type.Basic.UNKNOWN -> Optional.empty();
      case Type.Scores scores -> {
        String text = term instanceof Term.Named named ? named.name() : "a reward";
        yield Optional.of(new Subject.Thing(scores.toString(), text));
      }
      default -> Optional.of(new Subject.Computed(term));
    };
  }
}
