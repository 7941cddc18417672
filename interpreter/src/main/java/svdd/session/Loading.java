package svdd.session;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import svdd.diagnostic.Diagnostic;
import svdd.run.Outcome;
import svdd.source.Folder;
import svdd.source.Source;
import svdd.source.Span;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.type.Value;

/** Does what files say. */
final class Loading {
  private final Workspace workspace;
  private final Consumer<Diagnostic> teller;
  private final Function<Source, Outcome> doing;
  private final List<String> open = new ArrayList<>();

  /**
   * @param doing does what a text says
   */
  Loading(Workspace workspace, Consumer<Diagnostic> teller, Function<Source, Outcome> doing) {
    this.workspace = workspace;
    this.teller = teller;
    this.doing = doing;
  }

  /**
   * @param path as written: with or without quotes, from the folder of the text that it stands in
   */
  Outcome load(Span path) {
    String file = path.text().replaceAll("^\"|\"$", "");
    return load(file, path);
  }

  /** Loads the files that were loaded, in their order. */
  Outcome reload(Span word) {
    List<String> files = List.copyOf(workspace.loaded());
    if (files.isEmpty()) {
      teller.accept(Messages.nothingLoaded(word));
      return Outcome.FAILED;
    }
    for (String file : files) {
      Outcome outcome = load(file, word);
      if (outcome != Outcome.DONE) {
        return outcome;
      }
    }
    return Outcome.DONE;
  }

  private Outcome load(String file, Span place) {
    Folder folder = place.source().folder();
    String name = folder.describe(file);
    if (open.contains(name)) {
      List<String> chain = new ArrayList<>(open.subList(open.indexOf(name), open.size()));
      chain.add(name);
      teller.accept(Messages.loadsItself(place, chain));
      return Outcome.FAILED;
    }
    open.add(name);
    try {
      Outcome outcome = doing.apply(source(folder, file, name, place));
      // one with a mistake is loaded again as well, once that is put right
      workspace.loaded().remove(file);
      workspace.loaded().add(file);
      return outcome;
    } catch (Refusal refusal) {
      teller.accept(refusal.diagnostic(place));
      return Outcome.FAILED;
    } finally {
      open.remove(name);
    }
  }

  private static Source source(Folder folder, String file, String name, Span place) throws Refusal {
    byte[] bytes = new DataFile(new Value.File(folder, file), "file").read();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult read = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
    text.flip();
    if (read.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      throw Messages.notText(name, line).at(place);
    }
    int slash = file.lastIndexOf('/');
    Folder inside = slash < 0 ? folder : folder.folder(file.substring(0, slash + 1));
    return new Source(name, text.toString(), inside);
  }
}
