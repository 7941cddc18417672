package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import svdd.diagnostic.DidYouMean;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** Reads the script that an argument names. */
final class ScriptFile {
  /** A person's script is thousands of times shorter. */
  private static final int MEGABYTES = 16;

  private static final String STANDARD_INPUT = "-";

  private ScriptFile() {}

  /**
   * @param argument a path, or {@code -} for the standard input
   */
  static Source read(String argument, InputStream in) throws Misuse {
    if (isStandardInput(argument)) {
      return new Source("standard input", text("standard input", in), folder(Path.of("")));
    }
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      throw Misuses.folder(
          argument, names(path).stream().filter(n -> n.endsWith(".svdd")).toList());
    }
    if (!Files.exists(path)) {
      throw Misuses.noSuchFile(argument, meant(path));
    }
    try (InputStream file = Files.newInputStream(path)) {
      Path parent = path.getParent();
      return new Source(
          argument, text(argument, file), folder(parent == null ? Path.of("") : parent));
    } catch (IOException e) {
      throw Misuses.unreadable(argument, reason(e));
    }
  }

  static boolean isStandardInput(String argument) {
    return argument.equals(STANDARD_INPUT);
  }

  private static DiskFolder folder(Path path) {
    return new DiskFolder(path);
  }

  private static Path path(String argument) throws Misuse {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw Misuses.noSuchFile(argument, Optional.empty());
    }
  }

  private static String text(String name, InputStream in) throws Misuse {
    try {
      byte[] bytes = in.readNBytes(MEGABYTES * 1024 * 1024 + 1);
      return text(name, bytes);
    } catch (IOException e) {
      throw Misuses.unreadable(name, reason(e));
    }
  }

  private static String text(String name, byte[] bytes) throws Misuse {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw Misuses.binary(name, i);
      }
    }
    if (bytes.length > MEGABYTES * 1024 * 1024) {
      throw Misuses.tooLong(name, MEGABYTES);
    }
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length);
    CoderResult end = decoder.decode(from, to, true);
    if (end.isError()) {
      throw Misuses.notText(name, from.position());
    }
    String text = to.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** Why, in a few words; empty where the system does not say. */
  static String reason(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null
        ? e instanceof java.nio.file.AccessDeniedException ? "no right to" : ""
        : reason;
  }

  /** The nearest name in the folder, or the same with the usual ending. */
  private static Optional<String> meant(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    Path parent = path.getParent();
    List<String> names = names(parent == null ? Path.of("") : parent);
    Optional<String> found =
        names.contains(name + ".svdd")
            ? Optional.of(name + ".svdd")
            : DidYouMean.of(name.toString(), names);
    return found.map(near -> path.resolveSibling(near).toString());
  }

  private static List<String> names(Path folder) {
    return new DiskFolder(folder).names();
  }
}
