package svdd.check;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.spi.Settings;
import svdd.type.Type;
import svdd.type.Value;

/** How much a design does: {@code steps count seed budget}. */
final class Efforts {
  private static final long COUNT = 16;
  private static final long SEED = 1;

  private final Context context;
  private final Clauses clauses;

  Efforts(Context context, Clauses clauses) {
    this.context = context;
    this.clauses = clauses;
  }

  Optional<Design.Effort> effort(Optional<ModelUse> model, Map<String, String> defaults) {
    long own = model.map(use -> (long) use.header().steps()).orElse(1L);
    Optional<Long> steps =
        whole("steps", 1, 1_000_000, own, defaults).flatMap(taken -> within(model, taken));
    Optional<Long> count = whole("count", 1, Integer.MAX_VALUE, COUNT, defaults);
    Optional<Long> seed = whole("seed", 0, Long.MAX_VALUE, SEED, defaults);
    Design.Budget budget = clauses.one("budget").map(this::budget).orElse(Design.Budget.NONE);
    return steps.isEmpty() || count.isEmpty() || seed.isEmpty()
        ? clauses.spoiled()
        : Optional.of(
            new Design.Effort(
                Math.toIntExact(steps.get()), Math.toIntExact(count.get()), seed.get(), budget));
  }

  /** Steps that the model's own noise has, or a message. */
  private Optional<Long> within(Optional<ModelUse> model, long steps) {
    return model.isEmpty() || steps <= model.get().header().mostSteps()
        ? Optional.of(steps)
        : clauses
            .one("steps")
            .flatMap(
                read ->
                    context.none(
                        SettingMessages.tooManySteps(model.get(), steps, read.value().span())));
  }

  private Optional<Long> whole(
      String word, long low, long high, long fallback, Map<String, String> defaults) {
    if (!clauses.has(word)) {
      defaults.put(word, Long.toString(fallback));
      return Optional.of(fallback);
    }
    return clauses.one(word).flatMap(read -> whole(read, low, high));
  }

  /** The whole number of a clause. */
  private Optional<Long> whole(Clauses.Read read, long low, long high) {
    return whole(context, read)
        .flatMap(
            number ->
                number >= low && number <= high
                    ? Optional.of(number)
                    : context.none(
                        SettingMessages.clauseOutOfRange(
                            read.clause(), low, high, number, read.value().span())));
  }

  static Optional<Long> whole(Context context, Clauses.Read read) {
    String what = "`" + read.clause().word() + "`";
    Term term = context.binder.as(Type.INT, read.value(), read.scope(), what);
    return context
        .binder
        .known(term, read.value().span(), what)
        .map(value -> ((Value.Int) value).value());
  }

  private Design.Budget budget(Clauses.Read read) {
    Settings settings = read.settings();
    Optional<java.time.Duration> time =
        settings.has("time") ? Optional.of(settings.duration("time")) : Optional.empty();
    if (time.isPresent() && !time.get().isPositive()) {
      clauses.spoiled(SettingMessages.noTime(read.place("time")));
    }
    return new Design.Budget(most(settings, "forwards"), most(settings, "calls"), time);
  }

  private static OptionalLong most(Settings settings, String name) {
    return settings.find(name).isPresent()
            && settings.find(name).get() instanceof Value.Int(long value)
        ? OptionalLong.of(value)
        : OptionalLong.empty();
  }
}
