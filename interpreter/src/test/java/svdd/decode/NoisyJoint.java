package svdd.decode;

import java.util.Arrays;
import svdd.model.Denoiser;

/**
 * The exact denoiser of a law that is given as a table, under uniform noise of which {@code 1 -
 * time} is signal.
 */
record NoisyJoint(Joint joint) implements Denoiser {

  @Override
  public boolean seesTime() {
    return true;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    int width = joint.length() * joint.symbols();
    for (int row = 0; row < rows; row++) {
      Arrays.fill(out, row * width, (row + 1) * width, 0);
      double total = 0;
      for (int string = 0; string < joint.table().length; string++) {
        double chance = joint.table()[string];
        for (int l = 0; l < joint.length(); l++) {
          boolean same = tokens[row * joint.length() + l] == joint.letter(string, l);
          chance *= (same ? 1 - time : 0) + time / joint.symbols();
        }
        total += chance;
        for (int l = 0; l < joint.length(); l++) {
          out[row * width + l * joint.symbols() + joint.letter(string, l)] += chance;
        }
      }
      for (int i = row * width; i < (row + 1) * width; i++) {
        out[i] /= total;
      }
    }
  }
}
