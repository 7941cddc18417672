package svdd.model;

import java.util.List;
import svdd.spi.ModelSource;

/** The model sources that come with the language. */
public final class ModelSources {
  private ModelSources() {}

  public static List<ModelSource> standard() {
    return List.of(
        new OnnxModelSource(),
        new IidSource(),
        new MarkovSource(),
        new TorchSource(),
        MixtureSource.gaussian(),
        MixtureSource.mixture());
  }
}
