package svdd.model;

import java.util.Locale;
import java.util.Optional;

/** The share of signal that uniform noise has left, by time: 1 at time 0 and exactly 0 at 1. */
public enum UniformSchedule {
  /** {@code a(t) = 1 - t}. */
  LINEAR,
  /** {@code a(t) = cos(pi t / 2)^2}. */
  COSINE;

  double signal(double time) {
    return switch (this) {
      case LINEAR -> 1 - time;
      case COSINE -> time == 1 ? 0 : Math.pow(Math.cos(Math.PI / 2 * time), 2);
    };
  }

  static Optional<UniformSchedule> named(String name) {
    for (UniformSchedule schedule : values()) {
      if (schedule.toString().equals(name)) {
        return Optional.of(schedule);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
