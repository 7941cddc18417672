package svdd.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A place that files are read from: a folder of the disk, or a folder inside a library's jar. Paths
 * are as a user writes them, relative or absolute, with {@code /}.
 */
public interface Folder {

  /**
   * Opens a file.
   *
   * @throws java.nio.file.NoSuchFileException where nothing is there
   * @throws IOException where it cannot be read
   */
  InputStream open(String path) throws IOException;

  /** The folder at this path; it need not be there. */
  Folder folder(String path);

  /** The names of the files and folders in here, in order; empty where that cannot be told. */
  List<String> names();

  /** How messages call the file at this path. */
  String describe(String path);

  /** Reads a whole file. */
  default byte[] read(String path) throws IOException {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    }
  }
}
