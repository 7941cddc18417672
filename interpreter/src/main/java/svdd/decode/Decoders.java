package svdd.decode;

import java.util.List;
import svdd.spi.Decoder;

/** The decoders that come with the language. */
public final class Decoders {
  private Decoders() {}

  public static List<Decoder> standard() {
    return List.of(
        new Pretrained(),
        new BestOf(),
        new Svdd(),
        new Smc(),
        new Nested(),
        new Beam(),
        new Guidance(),
        new Refine(),
        new Evolve());
  }

  /** The decoder of this name. */
  static Decoder named(String name) {
    return standard().stream()
        .filter(decoder -> decoder.signature().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** Draws from the model as it is. */
  public static Decoder pretrained() {
    return new Pretrained();
  }
}
