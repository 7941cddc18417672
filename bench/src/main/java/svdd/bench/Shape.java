package svdd.bench;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Scripts of any size, each hard in another way.
 *
 * @param piece the next piece, by its number
 * @param end what comes after the last
 */
record Shape(String title, IntFunction<String> piece, String end) {
  static final List<Shape> ALL =
      List.of(
          new Shape(
              "reward lines",
              i -> "reward r%d = 0.5 * dna.gc + band(dna.gc, 40%%, 60%%)\n".formatted(i)),
          new Shape(
              "small designs",
              i ->
                  """
          design d%d {
            from     iid(DNA[20])
            maximize dna.gc
            count    4
          }
          """
                      .formatted(i)),
          new Shape(
              "brackets 200 deep",
              i -> "let d%d = %s1%s\n".formatted(i, "(".repeat(199), ")".repeat(199))),
          new Shape("one long sum", i -> i == 0 ? "let s = 1" : " + " + i % 10),
          new Shape("one long list", i -> i == 0 ? "let l = [" : "0.5,\n", "]\n"),
          new Shape(
              "comments and text blocks",
              i ->
                  """
          // What stands here is not read, but has to be passed over.
          /// What it is good for.
          reward c%d = js(x) \"""
            return x.length; // a line of another language
          \"""
          """
                      .formatted(i)),
          new Shape(
              "a mistake on every line", i -> "reward %d gc == dna.. )] maximise\n".formatted(i)),
          new Shape(
              "an unknown name on every line",
              i -> "reward u%d = dna.gcc + nothing%d\n".formatted(i, i)));

  private Shape(String title, IntFunction<String> piece) {
    this(title, piece, "\n");
  }

  /** A script of this shape with at least so many characters, and one piece more at most. */
  String text(int characters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < characters; i++) {
      text.append(piece.apply(i));
    }
    return text.append(end).toString();
  }
}
