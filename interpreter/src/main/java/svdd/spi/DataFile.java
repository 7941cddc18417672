package svdd.spi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import svdd.type.Value;

/**
 * A file that a setting names, for reading. What is packed with gzip is unpacked, whatever the name
 * of the file is.
 *
 * @param setting the setting whose place messages mark
 */
public record DataFile(Value.File file, String setting) {

  /** How messages call the file. */
  public String title() {
    return file.folder().describe(file.path());
  }

  /**
   * Opens the file; whoever reads from it turns an {@link IOException} into {@link #unreadable}.
   *
   * @throws Refusal where the file is not there or cannot be read
   */
  public InputStream open() throws Refusal {
    try {
      return unpacked(new BufferedInputStream(file.folder().open(file.path())));
    } catch (NoSuchFileException e) {
      throw e.getReason() == null ? missing() : unreadable(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Reads the whole file. */
  public byte[] read() throws Refusal {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The SHA-256 of the file, unpacked: equal files have equal digests, whatever their names. */
  public String digest() throws Refusal {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The refusal of a file that is there but cannot be read (to its end). */
  public Refusal unreadable(IOException e) {
    return Refusal.of("E0481", "`%s` cannot be read: %s.".formatted(title(), reason(e)))
        .about(setting)
        .hint("look whether the file is whole and you may read it");
  }

  private Refusal missing() {
    Refusal refusal =
        Refusal.of("E0480", "There is no file `%s`.".formatted(title())).about(setting);
    return refusal.hint(
        NearPath.of(file.folder(), file.path())
            .map(near -> "did you mean `" + near + "`?")
            .orElse("a path starts from the folder of the script that it is written in"));
  }

  private static InputStream unpacked(BufferedInputStream in) throws IOException {
    try {
      in.mark(2);
      boolean packed = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return packed ? new GZIPInputStream(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "you may not read it";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return switch (system.getReason()) {
        case "Not a directory" ->
            "`" + title().replaceFirst("/[^/]*$", "") + "` is a file and no folder";
        case "Is a directory" -> "it is a folder";
        case String reason -> "it is " + reason;
      };
    }
    String message = e.getMessage();
    return message == null ? "it ends too early" : message;
  }
}
