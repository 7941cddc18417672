package svdd.check;

import java.util.Optional;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.source.Span;
import svdd.spi.ModelHeader;
import svdd.spi.Refusal;
import svdd.type.Type;

/** Rewards and conditions among the clauses of a design: they must score what its model makes. */
final class Rewards {
  private final Context context;
  private final Clauses clauses;
  private final Optional<ModelUse> model;

  Rewards(Context context, Clauses clauses, Optional<ModelUse> model) {
    this.context = context;
    this.clauses = clauses;
    this.model = model;
  }

  /** The reward of a clause; a condition scores 1 or 0. */
  Optional<Term> reward(Clauses.Read read) {
    Meaning meaning = context.expressions.of(read.value(), read.scope());
    if (meaning instanceof Meaning.Wrong) {
      return clauses.spoiled();
    }
    if (!(meaning instanceof Meaning.OfTerm number)
        || !(number.term().type() instanceof Type.Scores scores)
        || !scores.fits(new Type.Scores(scores.space(), Type.REAL))) {
      return clauses.spoiled(
          DesignMessages.goalNotAReward(meaning, read.clause().word().text(), read.value().span()));
    }
    return meets(number.term(), number.origin()) ? Optional.of(number.term()) : Optional.empty();
  }

  /** The condition of a clause. */
  Optional<Term> condition(Clauses.Read read) {
    Meaning meaning = context.expressions.of(read.value(), read.scope());
    if (meaning instanceof Meaning.Wrong) {
      return clauses.spoiled();
    }
    if (!(meaning instanceof Meaning.OfTerm number) || !Lift.isCondition(number.term().type())) {
      return clauses.spoiled(
          DesignMessages.notAConditionOnItems(meaning, read.clause(), read.value().span()));
    }
    return meets(number.term(), number.origin()) ? Optional.of(number.term()) : Optional.empty();
  }

  private boolean meets(Term term, Span origin) {
    if (model.isPresent()
        && term.type() instanceof Type.Scores scores
        && !model.get().header().space().within(scores.space())) {
      clauses.spoiled(DesignMessages.modelAndReward(origin, scores.space(), model.get()));
      return false;
    }
    Optional<Refusal> misfit =
        model
            .map(ModelUse::header)
            .map(ModelHeader::space)
            .flatMap(space -> Lengths.misfit(term, space));
    misfit.ifPresent(
        refusal -> {
          context.refused(refusal, origin);
          clauses.spoiled();
        });
    return misfit.isEmpty();
  }
}
