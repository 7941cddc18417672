package svdd.model;

import svdd.spi.Fixed;

/** Which positions of every row are given, for any number of positions. */
record Held(Fixed fixed) {

  boolean at(int position) {
    return !fixed.isNothing() && fixed.held()[position];
  }

  /** Puts the given letters into every row of these tokens, and returns them. */
  byte[] into(byte[] tokens) {
    for (int i = 0; !fixed.isNothing() && i < tokens.length; i++) {
      if (fixed.held()[i % fixed.held().length]) {
        tokens[i] = fixed.values().tokens()[i % fixed.held().length];
      }
    }
    return tokens;
  }

  /** Puts the given numbers into every row of these, and returns them. */
  double[] into(double[] numbers) {
    for (int i = 0; !fixed.isNothing() && i < numbers.length; i++) {
      if (fixed.held()[i % fixed.held().length]) {
        numbers[i] = fixed.values().numbers()[i % fixed.held().length];
      }
    }
    return numbers;
  }
}
