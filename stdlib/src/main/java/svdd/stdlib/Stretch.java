package svdd.stdlib;

import java.util.Optional;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.Signature.Parameter;
import svdd.type.Type;

/**
 * A part of a sequence, both ends included.
 *
 * @param first first position, from 1; below 0 it counts from the end
 * @param last last position, counted likewise
 */
record Stretch(int first, int last) {

  static Parameter firstPosition() {
    return Parameter.required("first", Type.INT, "The first position.")
        .in(-SequenceNatives.MOST, SequenceNatives.MOST);
  }

  static Parameter lastPosition() {
    return Parameter.required("last", Type.INT, "The last position.")
        .in(-SequenceNatives.MOST, SequenceNatives.MOST);
  }

  /** Refuses position 0, and what ends before it begins whatever the length is. */
  static Stretch of(Settings settings) throws Refusal {
    Stretch stretch = new Stretch(position(settings, "first"), position(settings, "last"));
    if (stretch.first > stretch.last && (stretch.first > 0) == (stretch.last > 0)) {
      throw LibraryRefusals.endsBeforeItBegins(stretch.first, stretch.last);
    }
    return stretch;
  }

  private static int position(Settings settings, String name) throws Refusal {
    int position = settings.integer(name);
    if (position == 0) {
      throw LibraryRefusals.positionZero(name);
    }
    return position;
  }

  /** Where it begins in a sequence of so many positions, from 0. */
  int begin(int length) {
    return Math.max(0, first > 0 ? first - 1 : length + first);
  }

  /** One past its last position. */
  int end(int length) {
    return Math.min(length, last > 0 ? last : length + last + 1);
  }

  /** Why sequences of so many positions have no such part, where that is so. */
  Optional<Refusal> misfit(int length) {
    if (Math.abs(first) > length) {
      return Optional.of(LibraryRefusals.beyond("first", first, length));
    }
    if (Math.abs(last) > length) {
      return Optional.of(LibraryRefusals.beyond("last", last, length));
    }
    return begin(length) < end(length)
        ? Optional.empty()
        : Optional.of(LibraryRefusals.endsBeforeItBegins(first, last));
  }
}
