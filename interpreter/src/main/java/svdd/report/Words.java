package svdd.report;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import svdd.core.Design;
import svdd.core.Program;
import svdd.plan.DecodingPlan;
import svdd.run.Account;
import svdd.run.Contest;
import svdd.run.Ending;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.spi.Fit;

/** What tables say besides numbers. */
final class Words {
  static final String NO_ITEMS = "No item was finished.";

  private Words() {}

  static String items(long count) {
    return Figures.grouped(count) + (count == 1 ? " item" : " items");
  }

  static String steps(long count) {
    return Figures.grouped(count) + (count == 1 ? " step" : " steps");
  }

  static String ended(Ending ending, int finished, int count) {
    String far = "%s of %s finished.".formatted(Figures.grouped(finished), items(count));
    return switch (ending) {
      case COMPLETE -> far;
      case BUDGET -> "The budget was used up: " + far;
      case CANCELLED, FAILED -> "Stopped before its end: " + far;
    };
  }

  static String kept(int kept, int of, Design.Keep keep) {
    return keep.diverse()
        ? "Kept %s of %s: a diverse choice among the best half.\n".formatted(kept, items(of))
        : "Kept the best %s of %s.\n".formatted(kept, items(of));
  }

  static String dropped(int dropped, int of) {
    return dropped == 0
        ? ""
        : "Dropped %d of %s: a reward had no number for %s.\n"
            .formatted(dropped, items(of), dropped == 1 ? "it" : "them");
  }

  static String feasible(ScoredItem item) {
    return item.feasible() ? "yes" : "no, %d broken".formatted(item.broken());
  }

  static String answer(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value == 0 ? "no" : "yes";
  }

  static String more(int items) {
    return items <= 0 ? "" : "... and %s more\n".formatted(items(items));
  }

  static String leftOut(List<String> names) {
    return names.isEmpty()
        ? ""
        : "Too narrow to show: %s\n".formatted(Cells.printable(String.join(", ", names)));
  }

  static String title(Result result) {
    return "%s (%s)".formatted(result.name(), Figures.grouped(result.items().size()));
  }

  static String plain(int samples) {
    return "plain (%s)".formatted(Figures.grouped(samples));
  }

  static String forwards(long asked, long computed) {
    return "forwards  %s asked for, %s computed\n"
        .formatted(Figures.grouped(asked), Figures.grouped(computed));
  }

  static String calls(long asked, long computed) {
    return "scores    %s asked for, %s computed\n"
        .formatted(Figures.grouped(asked), Figures.grouped(computed));
  }

  static String time(double seconds, double denoiser) {
    return "time      %s, %s of it in the denoiser\n"
        .formatted(Figures.seconds(seconds), Figures.percent(denoiser));
  }

  static String likelihood(int times, long forwards) {
    return "beside    %s forwards for the likelihood, at %s of the times of the chain\n"
        .formatted(Figures.grouped(forwards), Figures.grouped(times));
  }

  static String front(Account.Front front, String reference) {
    return "Front: %s that no other beats in every objective; hypervolume %s from the point (%s), the 5 %% quantiles of plain samples, of which as many have %s."
        .formatted(
            items(front.numbers().length),
            Figures.of(front.hypervolume()),
            reference,
            Figures.of(front.plain()));
  }

  static String novelty(Account.Novelty novelty, double median) {
    String with =
        Double.isNaN(novelty.againstReward())
            ? ""
            : String.format(
                Locale.ROOT,
                ", with a rank correlation of %+.2f with the score",
                novelty.againstReward());
    return "Novelty: %s of the items are not among the %s of the reference (plain: %s); the median distance to the nearest of them is %s%s."
        .formatted(
            Figures.percent(novelty.share()),
            items(novelty.references()),
            Figures.percent(novelty.plainShare()),
            Figures.of(median),
            with);
  }

  static String particles(
      int populations, double least, double last, double ancestors, int particles) {
    return String.format(
        Locale.ROOT,
        "Particles: %s in %s; %s of them are effective at the worst time, %s at the last; of those of the first step %.1f have descendants at the end, on average.",
        Figures.grouped(particles),
        populations == 1 ? "1 population" : Figures.grouped(populations) + " populations",
        Figures.percent(least),
        Figures.percent(last),
        ancestors);
  }

  static String normaliser(double mean) {
    String figure = Math.abs(mean) < 1e7 ? "%.3f".formatted(mean) : Figures.of(mean);
    return "Estimate of log E[exp(r / alpha)] under the model: " + figure + ".";
  }

  static final String CALIBRATION =
      "Value estimate against the final score, by tenth of the way from noise to end:\n";

  static String fit(Fit fit) {
    return "Value network: %s numbers fitted to %s roll-outs%s; the share explained of %s held out, by tenth:"
        .formatted(
            Figures.grouped(fit.parameters()),
            Figures.grouped(fit.rollouts()),
            fit.cached() ? " by an earlier run" : " in " + Figures.seconds(fit.seconds()),
            Figures.grouped(fit.heldOut()));
  }

  /** A judge that is no independent witness. */
  static String sameRows(String judge, String guide) {
    return "Judge %s learned from the same rows as `%s`, which guides: it is no independent witness."
        .formatted(judge, guide);
  }

  /** What the numbers say in a sentence; nothing where there is nothing to compare. */
  static String verdict(Account.Verdict verdict) {
    if (verdict.reward().isEmpty()) {
      return "";
    }
    Account.Shift reward = verdict.reward().get();
    if (reward.fell()) {
      return "Verdict: the score fell beyond noise (%s).".formatted(shift(reward));
    }
    if (!reward.rose()) {
      return "Verdict: the score is not above that of plain samples beyond noise (%s)."
          .formatted(shift(reward));
    }
    if (verdict.doubts().isEmpty()) {
      return "Verdict: the score rose beyond noise (%s)%s."
          .formatted(shift(reward), unharmed(verdict.checks()));
    }
    return "Verdict, a caution: the score rose (%s), but beyond noise fell %s; part of the gain may be in the reward alone."
        .formatted(
            shift(reward),
            verdict.doubts().stream()
                .map(doubt -> "%s (%s)".formatted(doubt.name(), shift(doubt)))
                .collect(Collectors.joining(" and ")));
  }

  private static String unharmed(List<Account.Shift> checks) {
    return checks.isEmpty()
        ? ""
        : checks.stream()
            .map(Account.Shift::name)
            .collect(Collectors.joining(", ", "; ", " did not fall"));
  }

  private static String shift(Account.Shift shift) {
    DoubleFunction<String> manner =
        Figures.manner(shift.by(), shift.interval().low(), shift.interval().high(), 0.5);
    return "by %s, 95 %%: %s to %s"
        .formatted(
            manner.apply(shift.by()),
            manner.apply(shift.interval().low()),
            manner.apply(shift.interval().high()));
  }

  static String contest(Contest contest) {
    var compare = contest.planned().compare();
    String how =
        compare.equal() == Program.Equal.NONE
            ? "each as it is"
            : "at equal " + compare.equal().word();
    int runs = contest.entrants().stream().mapToInt(e -> e.results().size()).sum();
    int all = contest.entrants().size() * compare.seeds();
    String title =
        "compare · %d designs · %s · %s\n"
            .formatted(
                contest.entrants().size(),
                compare.seeds() == 1 ? "1 seed" : compare.seeds() + " seeds",
                how);
    return contest.ending() == Ending.COMPLETE
        ? title
        : title + "Stopped before its end: %d of %d runs.\n".formatted(runs, all);
  }

  static String raised(String label, DecodingPlan.Scaled scaled) {
    return "%s was run with %s = %s instead of %s.\n"
        .formatted(Cells.printable(label), scaled.setting(), scaled.to(), scaled.from());
  }

  static String ownCost(String label) {
    return "%s has nothing to raise and keeps its own, lower cost.\n"
        .formatted(Cells.printable(label));
  }
}
