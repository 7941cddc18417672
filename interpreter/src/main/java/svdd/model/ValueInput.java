package svdd.model;

import svdd.spi.Items;

/**
 * How states go into a value network, position after position: one at the letter of a discrete
 * state, with a channel of its own for a position that is open; a number divided by {@code scale}.
 *
 * @param channels numbers of a position
 * @param scale what numbers are divided by
 */
record ValueInput(int positions, int channels, double scale) {

  /** As it fits these states: numbers are divided by their root mean square. */
  static ValueInput of(Items states) {
    return switch (states) {
      case Items.Discrete discrete ->
          new ValueInput(discrete.length(), discrete.space().symbols() + 1, 1);
      case Items.Continuous continuous -> {
        double sum = 0;
        for (double number : continuous.numbers()) {
          sum += number * number;
        }
        double mean = sum / Math.max(1, continuous.numbers().length);
        yield new ValueInput(continuous.length(), 1, mean > 0 ? Math.sqrt(mean) : 1);
      }
      case Items.Relaxed relaxed -> throw new IllegalStateException("a state is no estimate");
    };
  }

  int width() {
    return positions * channels;
  }

  /** Writes the state of a row to {@code out}, from {@code at} on; what is there must be 0. */
  void write(Items states, int row, float[] out, int at) {
    switch (states) {
      case Items.Discrete discrete -> {
        for (int i = 0; i < positions; i++) {
          out[at + i * channels + discrete.tokens()[row * positions + i]] = 1;
        }
      }
      case Items.Continuous continuous -> {
        for (int i = 0; i < positions; i++) {
          out[at + i] = (float) (continuous.numbers()[row * positions + i] / scale);
        }
      }
      case Items.Relaxed relaxed -> throw new IllegalStateException("a state is no estimate");
    }
  }
}
