package svdd.run;

import java.util.ArrayList;
import java.util.List;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.reward.Evaluator;
import svdd.spi.Model;
import svdd.spi.Refusal;
import svdd.spi.Resources;

/** The models and rewards that a program needs; each model is opened once. */
final class Opened implements AutoCloseable {
  private final Resources resources;
  private final Listener listener;
  private final Memory memory;

  Opened(Resources resources, Listener listener, Memory memory) {
    this.resources = resources;
    this.listener = listener;
    this.memory = memory;
  }

  Model model(ModelUse use) throws Refusal {
    return memory.model(use, () -> open(use));
  }

  private Model open(ModelUse use) throws Refusal {
    listener.on(new Event.Preparing(use.header().title()));
    try {
      return use.source().open(use.settings(), resources);
    } catch (Refusal refusal) {
      throw refusal.place().isPresent() ? refusal : refusal.at(use.span());
    }
  }

  /** Opens every reward that a design names; whoever asks closes them. */
  Evaluator rewards(Design design) throws Refusal {
    List<Term> terms = new ArrayList<>(design.shown());
    design.goals().forEach(goal -> terms.add(goal.term()));
    design.requirements().forEach(line -> terms.add(line.holds()));
    design.requirements().forEach(line -> terms.add(line.shortfall()));
    design.wanted().preferences().forEach(line -> terms.add(line.shortfall()));
    design.care().judges().forEach(judge -> terms.add(judge.term()));
    if (!terms.isEmpty()) {
      listener.on(new Event.Preparing("rewards"));
    }
    Evaluator evaluator = Evaluator.open(terms, resources);
    return design.wanted().invalid() == Design.Invalid.SKIP ? evaluator.skipping() : evaluator;
  }

  @Override
  public void close() {
    memory.close();
  }
}
