package svdd.reward;

import java.util.OptionalDouble;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Reward;
import svdd.type.Space;

/** A table in memory. */
final class TableReward implements Reward {
  private final String title;
  private final TableIndex index;
  private final boolean bothStrands;
  private final boolean missingStops;

  TableReward(String title, TableIndex index, boolean bothStrands, boolean missingStops) {
    this.title = title;
    this.index = index;
    this.bothStrands = bothStrands;
    this.missingStops = missingStops;
  }

  @Override
  public double[] score(Items items) throws Refusal {
    double[] scores = new double[items.count()];
    byte[] complement = new byte[items.length()];
    for (int row = 0; row < scores.length; row++) {
      int from = row * items.length();
      OptionalDouble found = index.find(items.tokens(), from);
      if (found.isEmpty() && bothStrands && complement(items.tokens(), from, complement)) {
        found = index.find(complement, 0);
      }
      if (found.isEmpty() && missingStops) {
        throw TableRefusals.noValue(title, items.text(row), undecided(items, row));
      }
      scores[row] = found.orElse(Double.NaN);
    }
    return scores;
  }

  /** A, C, G, T are 0 to 3, so that a letter and its partner add up to 3; false if one is open. */
  private static boolean complement(byte[] tokens, int from, byte[] out) {
    for (int i = 0; i < out.length; i++) {
      byte token = tokens[from + i];
      if (token > 3) {
        return false;
      }
      out[out.length - 1 - i] = (byte) (3 - token);
    }
    return true;
  }

  private static boolean undecided(Items items, int row) {
    int unknown = items.space() instanceof Space.Sequence s ? s.alphabet().size() : -1;
    for (int i = 0; i < items.length(); i++) {
      if (items.tokens()[row * items.length() + i] == unknown) {
        return true;
      }
    }
    return false;
  }
}
