package svdd;

import java.util.function.Function;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;

/** A model of the program around, which has no settings. */
record LentModel(Signature signature, ModelHeader header, Function<Resources, Model> opening)
    implements ModelSource {

  static LentModel of(String name, ModelHeader header, Function<Resources, Model> opening) {
    return new LentModel(
        Signature.of(name, "A model of the program around, over " + header.space() + "."),
        header,
        opening);
  }

  @Override
  public ModelHeader header(Settings settings) {
    return header;
  }

  @Override
  public Model open(Settings settings, Resources resources) {
    return opening.apply(resources);
  }
}
