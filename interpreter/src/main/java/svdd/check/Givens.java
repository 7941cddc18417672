package svdd.check;

import java.util.Optional;
import svdd.core.Design;
import svdd.core.ModelUse;

/** What of its items a design gives beforehand: {@code start fix}. */
final class Givens {
  private final Context context;
  private final Clauses clauses;
  private final Optional<ModelUse> model;

  Givens(Context context, Clauses clauses, Optional<ModelUse> model) {
    this.context = context;
    this.clauses = clauses;
    this.model = model;
  }

  Design.Given given(Optional<Design.Effort> effort) {
    Optional<Design.Start> start = clauses.one("start").flatMap(read -> start(read, effort));
    return model
        .map(use -> new Design.Given(start, new Fixing(context, clauses, use).fixed()))
        .orElse(Design.Given.NOTHING);
  }

  private Optional<Design.Start> start(Clauses.Read read, Optional<Design.Effort> effort) {
    double noise = read.settings().real("noise");
    if (effort.isPresent() && Math.round(noise * effort.get().steps()) < 1) {
      return clauses.spoiled(
          SettingMessages.noNoise(read.place("noise"), noise, effort.get().steps()));
    }
    return ItemFile.of(context, read)
        .map(file -> new Design.Start(file, noise, read.value().span()))
        .or(clauses::spoiled);
  }
}
