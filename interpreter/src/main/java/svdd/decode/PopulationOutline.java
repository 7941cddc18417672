package svdd.decode;

import svdd.spi.Decoder.Outline;
import svdd.spi.ModelHeader;
import svdd.spi.Settings;
import svdd.type.Numbers;

/** Populations in the words and counts of a plan, counted time by time. */
final class PopulationOutline {
  private final Values.Chosen value;
  private final ModelHeader.Kind kind;
  private final int steps;
  private long forwards;
  private long calls;
  private long draws;

  private PopulationOutline(Settings settings, ModelHeader model, int steps) {
    this.value = Values.of(settings);
    this.kind = model.kind();
    this.steps = steps;
    this.draws = steps;
  }

  /**
   * The outline of a weighted population.
   *
   * @param m children of a particle in a step
   * @param further settings that the summary names
   */
  static Outline weighted(
      String name, Settings settings, int m, String further, ModelHeader model, int steps) {
    PopulationOutline outline = new PopulationOutline(settings, model, steps);
    int particles = settings.integer("particles");
    boolean all = PopulationSettings.all(settings);
    int own = all ? 1 : particles;
    int children = Numbers.times(own, m);
    outline.value(own, own, steps);
    for (int t = steps - 1; t > 0; t--) {
      outline.value(children, own, t);
    }
    outline.denoise(children, 0);
    outline.calls = Numbers.plus(outline.calls, children);
    String each = m == 1 ? "" : ", " + count(m, "candidate");
    String summary =
        "%s, %s, %s%s, alpha %s%s"
            .formatted(
                name,
                outline.value.text(),
                count(particles, "particle"),
                each,
                Numbers.text(settings.real("alpha")),
                further);
    String resampled =
        "%s resampling below an effective sample size of %s"
            .formatted(settings.word("resample"), Numbers.text(settings.real("ess") * particles));
    String last = (all ? ", all of " : ", one of ") + particles;
    return outline.told(summary, all ? particles : 1, children, own, resampled, last, model);
  }

  /** The outline of a beam. */
  static Outline beam(Settings settings, ModelHeader model, int steps) {
    PopulationOutline outline = new PopulationOutline(settings, model, steps);
    int width = settings.integer("width");
    int m = settings.integer("candidates");
    int children = Numbers.times(width, m);
    outline.denoise(width, steps);
    for (int t = steps - 1; t >= 0; t--) {
      outline.value(children, width, t);
    }
    String summary =
        "beam, %s, width %d, %s".formatted(outline.value.text(), width, count(m, "candidate"));
    String select = "best %d of %d".formatted(width, children);
    return outline.told(summary, 1, children, width, select, ", best of " + width, model);
  }

  /** Values of this many states at time t, of which some are kept and go on. */
  private void value(int states, int kept, int t) {
    Valuation.Cost cost = value.cost(kind, t);
    denoise(cost.denoises() ? states : kept, t);
    forwards = Numbers.plus(forwards, states * cost.forwards());
    calls = Numbers.plus(calls, states * cost.calls());
    draws += cost.draws();
  }

  private void denoise(int rows, int t) {
    forwards = Numbers.plus(forwards, t > 0 ? rows : (long) rows * kind.lastForwards());
  }

  private Outline told(
      String summary,
      int group,
      int states,
      int kept,
      String select,
      String last,
      ModelHeader model) {
    // the first values are the dearest
    Valuation.Cost cost = value.cost(kind, Math.max(1, steps - 1));
    return new Outline(
            summary,
            group,
            Numbers.times(states, cost.rows()),
            count(states, "draw"),
            cost.denoises() ? Numbers.times(states, cost.forwards() > 0 ? cost.rows() : 1) : kept,
            Numbers.times(states, (int) cost.calls()),
            select,
            Ends.text(model) + last,
            forwards,
            calls,
            draws)
        .after(value.before(model, steps));
  }

  private static String count(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
