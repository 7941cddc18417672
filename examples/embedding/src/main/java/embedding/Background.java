package embedding;

import java.time.Duration;
import svdd.Host;
import svdd.Limits;
import svdd.Ran;
import svdd.Svdd;
import svdd.model.Denoiser;
import svdd.model.MaskedModel;
import svdd.spi.ModelHeader;
import svdd.type.Alphabet;
import svdd.type.Space;

/**
 * A model of this program: independent bases, of which C and G are twice as frequent. A network
 * would be asked in its place.
 */
public final class Background implements Denoiser {
  private static final Space SPACE = Space.of(Alphabet.DNA, 40);
  private static final ModelHeader HEADER =
      new ModelHeader("background", SPACE, ModelHeader.Kind.MASKED, 20, "this program");

  private Background() {}

  @Override
  public boolean seesTime() {
    return false;
  }

  @Override
  public void probabilities(byte[] tokens, int rows, double time, double[] out) {
    for (int position = 0; position < tokens.length; position++) {
      for (int letter = 0; letter < 4; letter++) {
        out[position * 4 + letter] = letter == 1 || letter == 2 ? 2.0 / 6 : 1.0 / 6;
      }
    }
  }

  /** For scripts of strangers: no files, and an end to everything. */
  private static Svdd fenced() {
    return Svdd.builder()
        .model("background", HEADER, resources -> new MaskedModel(SPACE, new Background()))
        .limits(Limits.NONE.forwards(100_000).time(Duration.ofMinutes(1)))
        .host(Host.closed())
        .build();
  }

  /** What became of a script that somebody sent. */
  static Ran ran(String script) {
    try (Svdd svdd = fenced()) {
      return svdd.run(svdd.compile(script));
    }
  }
}
