package svdd.model;

import svdd.spi.Chain;
import svdd.spi.Fixed;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.type.Space;

/**
 * A diffusion model with Gaussian noise, over vectors or images.
 *
 * @param space what it makes, with all sizes
 * @param sharing whether equal states share one forward; the same bits either way
 */
public record GaussianModel(
    Space space,
    NoiseSchedule schedule,
    Sampler sampler,
    GaussianDenoiser denoiser,
    boolean sharing)
    implements Model {

  public GaussianModel(
      Space space, NoiseSchedule schedule, Sampler sampler, GaussianDenoiser denoiser) {
    this(space, schedule, sampler, denoiser, true);
  }

  @Override
  public Chain<?, ?> chain(int steps, Fixed fixed, Meter meter) {
    GaussianDenoiser told = denoiser.given(fixed);
    Forward forward = new Forward(space.positions(), told.fewestRows(), sharing, meter);
    return new GaussianChain(space, steps, schedule, sampler, fixed, told, forward);
  }

  @Override
  public void close() {
    denoiser.close();
  }
}
