package svdd.decode;

import java.util.List;
import svdd.spi.Decoder;

/** The decoders that come with the language. */
public final class Decoders {
  private Decoders() {}

  public static List<Decoder> standard() {
    return List.of(new Pretrained(), new BestOf(), new Svdd());
  }

  /** Draws from the model as it is. */
  public static Decoder pretrained() {
    return new Pretrained();
  }
}
