package svdd.decode;

import svdd.spi.ModelHeader;

/** What happens at the end of a chain, for plans. */
final class Ends {
  private Ends() {}

  static String text(ModelHeader model) {
    return model.kind() == ModelHeader.Kind.MASKED ? "argmax fill, score" : "score";
  }
}
