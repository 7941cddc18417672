package svdd.model;

import svdd.spi.Chain;
import svdd.spi.Fixed;
import svdd.spi.Meter;
import svdd.spi.Model;
import svdd.type.Space;

/**
 * A masked discrete diffusion model: a denoiser and the log-linear schedule.
 *
 * @param space what it makes, with all sizes
 * @param sharing whether equal states share one forward; the same bits either way
 */
public record MaskedModel(Space space, Denoiser denoiser, boolean sharing) implements Model {

  public MaskedModel(Space space, Denoiser denoiser) {
    this(space, denoiser, true);
  }

  @Override
  public Chain<?, ?> chain(int steps, Fixed fixed, Meter meter) {
    return new MaskedChain(
        space, steps, fixed, new DiscreteForward(space, denoiser, sharing, meter));
  }

  @Override
  public void close() {
    denoiser.close();
  }
}
