package svdd.model;

import svdd.spi.Chain;
import svdd.spi.Fixed;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.type.Space;

/**
 * A discrete diffusion model with uniform noise.
 *
 * @param space what it makes, with all sizes
 * @param denoiser gives probabilities at every position: none is open
 * @param sharing whether equal states share one forward; the same bits either way
 */
public record UniformModel(
    Space space, UniformSchedule schedule, Denoiser denoiser, boolean sharing) implements Model {

  public UniformModel(Space space, UniformSchedule schedule, Denoiser denoiser) {
    this(space, schedule, denoiser, true);
  }

  @Override
  public Chain<?, ?> chain(int steps, Fixed fixed, Meter meter) {
    Denoiser told = denoiser.given(fixed);
    return new UniformChain(
        space, steps, schedule, fixed, new DiscreteForward(space, told, sharing, meter));
  }

  @Override
  public void close() {
    denoiser.close();
  }
}
