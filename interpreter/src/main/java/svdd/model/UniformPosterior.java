package svdd.model;

import java.util.Arrays;
import svdd.spi.Fixed;

/**
 * The exact denoiser of a background with uniform noise: a letter is seen where it is with the
 * chance {@code a + (1 - a) / K}, and where it is not with {@code (1 - a) / K}. What is given is
 * seen without noise.
 */
record UniformPosterior(Background law, UniformSchedule schedule, Held held) implements Denoiser {

  static UniformPosterior of(Background law, UniformSchedule schedule) {
    return new UniformPosterior(law, schedule, new Held(Fixed.nothing()));
  }

  @Override
  public Denoiser given(Fixed fixed) {
    return new UniformPosterior(law, schedule, new Held(fixed));
  }

  @Override
  public boolean seesTime() {
    return true;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    double signal = schedule.signal(time);
    int symbols = law.symbols();
    int width = law.length() * symbols;
    double[] likelihoods = new double[width];
    for (int row = 0; row < rows; row++) {
      for (int l = 0; l < law.length(); l++) {
        double sure = held.at(l) ? 1 : signal;
        double any = (1 - sure) / symbols;
        Arrays.fill(likelihoods, l * symbols, (l + 1) * symbols, any);
        likelihoods[l * symbols + tokens[row * law.length() + l]] = sure + any;
      }
      law.posterior(likelihoods, out, row * width);
    }
  }
}
