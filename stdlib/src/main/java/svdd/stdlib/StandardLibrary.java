package svdd.stdlib;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import svdd.source.Folder;
import svdd.source.LibraryFolder;
import svdd.source.Source;
import svdd.spi.Library;
import svdd.spi.NumberFunction;
import svdd.spi.RewardSource;
import svdd.spi.ViewSource;
import svdd.type.Alphabet;
import svdd.type.Type;

/** The modules that need no import, and the natives under them. */
public final class StandardLibrary implements Library {

  /** The same objects for whoever asks: rewards are the same where their source is the same one. */
  private static final List<RewardSource> REWARDS =
      Stream.of(
              SequenceNatives.of(Alphabet.DNA),
              BaseNatives.of(Alphabet.DNA),
              BaseNatives.DNA_ALONE,
              SequenceNatives.of(Alphabet.RNA),
              BaseNatives.of(Alphabet.RNA),
              BaseNatives.RNA_ALONE,
              SequenceNatives.of(Alphabet.PROTEIN),
              ProteinNatives.ALL)
          .flatMap(List::stream)
          .toList();

  @Override
  public List<Module> modules() {
    return List.of(
        module("prelude", true),
        module("number", false),
        module("stats", false),
        module("objective", false),
        module("dna", false),
        module("dna.sites", false),
        module("rna", false),
        module("protein", false),
        module("zoo", false),
        module("published", false));
  }

  @Override
  public List<RewardSource> rewards() {
    return REWARDS;
  }

  @Override
  public List<ViewSource> views() {
    return ViewNatives.ALL;
  }

  @Override
  public List<NumberFunction> numbers() {
    return Stream.of(NumberNatives.ALL, ListNatives.ALL).flatMap(List::stream).toList();
  }

  @Override
  public List<Type.Choice> choices() {
    return List.of(
        SequenceNatives.STRANDS,
        SequenceNatives.EXTREME,
        BaseNatives.MOTIF_SCORE,
        BaseNatives.UPSTREAM,
        BaseNatives.MELTING);
  }

  /** The module {@code dna.sites} is the text {@code dna/sites.svdd}. */
  private static Module module(String name, boolean open) {
    int dot = name.lastIndexOf('.');
    Folder library = new LibraryFolder(StandardLibrary.class);
    Folder folder = dot < 0 ? library : library.folder(name.substring(0, dot).replace('.', '/'));
    String file = name.substring(dot + 1) + ".svdd";
    try {
      String text = new String(folder.read(file), StandardCharsets.UTF_8);
      return new Module(name, open, new Source(folder.describe(file), text, folder));
    } catch (IOException e) {
      throw new UncheckedIOException("a module of the library is not in its jar", e);
    }
  }
}
