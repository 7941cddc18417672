package svdd.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the disk. Its messages show paths as the user wrote them. */
public record DiskFolder(Path path) implements Folder {

  @Override
  public InputStream open(String file) throws IOException {
    Path at = at(file);
    if (Files.isDirectory(at)) {
      throw new NoSuchFileException(at.toString(), null, "a folder, not a file");
    }
    return Files.newInputStream(at);
  }

  @Override
  public Folder folder(String folder) {
    return new DiskFolder(at(folder));
  }

  @Override
  public List<String> names() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Override
  public String describe(String file) {
    Path at = at(file).normalize();
    return at.toString().isEmpty() ? "." : at.toString();
  }

  /** Characters that no path can have lead to a file that is not there. */
  private Path at(String file) {
    try {
      return path.resolve(file);
    } catch (InvalidPathException none) {
      return path.resolve(file.replaceAll("[^\\p{L}\\p{N}/._-]", "\uFFFD"));
    }
  }
}
