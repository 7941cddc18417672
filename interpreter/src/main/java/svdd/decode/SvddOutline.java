package svdd.decode;

import svdd.spi.Decoder.Outline;
import svdd.spi.ModelHeader;
import svdd.spi.Settings;
import svdd.type.Numbers;

/** SVDD in the words and counts of a plan, counted step by step. */
final class SvddOutline {
  private final Values.Chosen value;
  private final Pace pace;
  private final ModelHeader.Kind kind;
  private long forwards;
  private long calls;
  private long draws;

  private SvddOutline(Settings settings, ModelHeader model, int steps) {
    value = Values.of(settings);
    pace = Pace.of(settings, steps);
    kind = model.kind();
  }

  static Outline of(Settings settings, ModelHeader model, int steps) {
    SvddOutline outline = new SvddOutline(settings, model, steps);
    outline.count(settings.bool("tilt_prior"), settings.word("last_step").equals("draw"));
    return outline.told(settings, model);
  }

  private void count(boolean tilts, boolean drawsLast) {
    if (tilts) {
      choice(pace.candidates(pace.steps()), pace.steps());
    } else {
      denoise(1, pace.steps());
    }
    for (int t = pace.steps(); t > pace.end(); t = pace.next(t)) {
      int m = pace.candidates(t);
      draws += t - pace.next(t);
      for (int u = t - 1; u > pace.next(t); u--) {
        denoise(m, u);
      }
      choice(m, pace.next(t));
    }
    if (drawsLast) {
      draws++;
      denoise(1, 0);
    }
  }

  /** A choice among m states at time t: their own forwards are carried, or the winner's is made. */
  private void choice(int m, int t) {
    Valuation.Cost cost = value.cost(kind, t);
    denoise(cost.denoises() ? m : 1, t);
    forwards = Numbers.plus(forwards, m * cost.forwards());
    calls = Numbers.plus(calls, m * cost.calls());
    draws += cost.draws();
  }

  private void denoise(int rows, int t) {
    forwards = Numbers.plus(forwards, t > 0 ? rows : (long) rows * kind.lastForwards());
  }

  private Outline told(Settings settings, ModelHeader model) {
    // the first choice is the dearest but for its number of candidates
    Valuation.Cost cost = value.cost(kind, Math.max(pace.end(), pace.steps() - 1));
    int most = (int) Math.round(pace.candidates().largest());
    String candidates = pace.candidates() + (most == 1 ? " candidate" : " candidates");
    boolean every = cost.denoises() || pace.block() > 1;
    return new Outline(
            "svdd, %s, %s, alpha %s".formatted(value.text(), candidates, pace.alpha())
                + options(settings),
            Replacement.of(settings).together(),
            Numbers.times(most, cost.rows()),
            candidates,
            every ? Numbers.times(most, cost.forwards() > 0 ? cost.rows() : 1) : 1,
            Numbers.times(most, (int) cost.calls()),
            select(),
            Ends.text(model),
            forwards,
            calls,
            draws)
        .after(value.before(model, pace.steps()));
  }

  private String select() {
    String choice =
        pace.draws() && pace.alpha().largest() > 0
            ? "softmax of " + pace.candidates() + " at alpha " + pace.alpha()
            : "best of " + pace.candidates();
    return pace.block() == 1 ? choice : choice + ", every " + pace.block() + " steps";
  }

  private static String options(Settings settings) {
    StringBuilder out = new StringBuilder();
    if (settings.has("select")) {
      out.append(", ").append(settings.word("select"));
    }
    if (settings.integer("block") > 1) {
      out.append(", blocks of ").append(settings.integer("block"));
    }
    if (settings.real("replace") > 0) {
      out.append(", replace ").append(Numbers.text(settings.real("replace")));
      out.append(" of ").append(settings.integer("group"));
    }
    if (settings.bool("tilt_prior")) {
      out.append(", tilted prior");
    }
    String last = settings.word("last_step");
    return out.append(last.equals("select") ? "" : ", last step " + last).toString();
  }
}
