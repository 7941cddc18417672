package svdd.stdlib;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.Signature.Parameter;
import svdd.spi.View;
import svdd.spi.ViewSource;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;

/** The natives that hand a reward another sequence than the item. */
final class ViewNatives {
  static final List<ViewSource> ALL =
      Stream.concat(
              Stream.of(Alphabet.values()).flatMap(alphabet -> of(alphabet).stream()),
              Stream.of(
                  new ViewSource(
                      SequenceNative.named(
                          Alphabet.DNA, "reverse_complement", "The other strand of an item."),
                      (settings, scored) ->
                          new SequenceView(scored, Alphabet.DNA, true, new Backwards())),
                  new ViewSource(
                      SequenceNative.named(Alphabet.DNA, "transcribed", "The item as RNA."),
                      (settings, scored) ->
                          new SequenceView(
                              sized(Alphabet.DNA, scored, 0),
                              Alphabet.RNA,
                              false,
                              new Within(0, 0, new byte[0])))))
          .toList();

  private ViewNatives() {}

  private static List<ViewSource> of(Alphabet a) {
    return List.of(
        new ViewSource(
            SequenceNative.named(
                a, "part", "A part of an item.", Stretch.firstPosition(), Stretch.lastPosition()),
            (settings, scored) -> part(a, settings, scored)),
        new ViewSource(
            SequenceNative.named(
                a,
                "pad",
                "An item among open positions.",
                SequenceNatives.whole("length", "How long items are.")),
            (settings, scored) -> pad(a, settings, scored)),
        new ViewSource(
            SequenceNative.named(
                a, "flank", "An item between two sequences.", beside("left"), beside("right")),
            (settings, scored) -> flank(a, settings, scored)));
  }

  private static Parameter beside(String side) {
    return Parameter.required(side, Type.STRING, "What stands beside an item.");
  }

  private static View part(Alphabet a, Settings settings, Space scored) throws Refusal {
    Stretch stretch = Stretch.of(settings);
    boolean known = (stretch.first() > 0) == (stretch.last() > 0);
    int length = stretch.last() - stretch.first() + 1;
    if (known && scored.sized() && scored.positions() != length) {
      throw LibraryRefusals.partOfOtherLength(scored, length);
    }
    // from the one end to the other: what is left out is known
    boolean inner = stretch.first() > 0 && stretch.last() < 0;
    Space space = inner ? sized(a, scored, stretch.first() - 1 - stretch.last() - 1) : Space.of(a);
    return new SequenceView(space, a, false, new Part(stretch));
  }

  private static View pad(Alphabet a, Settings settings, Space scored) throws Refusal {
    int length = settings.integer("length");
    if (!scored.sized() || scored.positions() < length) {
      throw LibraryRefusals.nothingToPad(scored, length);
    }
    int left = (scored.positions() - length) / 2;
    byte[] open = new byte[scored.positions() - length];
    Arrays.fill(open, (byte) a.size());
    return new SequenceView(
        Space.of(a, length), a, false, new Within(left, open.length - left, open));
  }

  private static View flank(Alphabet a, Settings settings, Space scored) throws Refusal {
    byte[] left = letters(a, "left", settings);
    byte[] right = letters(a, "right", settings);
    int flanks = left.length + right.length;
    if (scored.sized() && scored.positions() <= flanks) {
      throw LibraryRefusals.noRoom(scored, flanks);
    }
    byte[] beside = Arrays.copyOf(left, flanks);
    System.arraycopy(right, 0, beside, left.length, right.length);
    return new SequenceView(
        sized(a, scored, -flanks), a, false, new Within(left.length, right.length, beside));
  }

  private static byte[] letters(Alphabet a, String side, Settings settings) throws Refusal {
    String text = settings.text(side);
    byte[] tokens = new byte[text.length()];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = (byte) a.token(text.charAt(i));
      if (tokens[i] < 0) {
        throw LibraryRefusals.flankLetter(a, side, text.charAt(i));
      }
    }
    return tokens;
  }

  /** The sequences that are so much longer than those that are scored. */
  private static Space sized(Alphabet a, Space scored, int more) {
    return scored.sized() ? Space.of(a, scored.positions() + more) : Space.of(a);
  }

  private record Part(Stretch stretch) implements SequenceView.Layout {
    @Override
    public int positions(int length) {
      return stretch.end(length) - stretch.begin(length);
    }

    @Override
    public int source(int at, int length) {
      return stretch.begin(length) + at;
    }

    @Override
    public Optional<Refusal> misfit(int length) {
      return stretch.misfit(length);
    }
  }

  /** Between tokens that always stand left and right. */
  private record Within(int left, int right, byte[] beside) implements SequenceView.Layout {
    @Override
    public int positions(int length) {
      return left + length + right;
    }

    @Override
    public int source(int at, int length) {
      if (at < left) {
        return ~beside[at];
      }
      return at < left + length ? at - left : ~beside[at - length];
    }
  }

  private record Backwards() implements SequenceView.Layout {
    @Override
    public int positions(int length) {
      return length;
    }

    @Override
    public int source(int at, int length) {
      return length - 1 - at;
    }
  }
}
