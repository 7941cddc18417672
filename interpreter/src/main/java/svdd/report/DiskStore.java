package svdd.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.diagnostic.DidYouMean;
import svdd.spi.Refusal;
import svdd.spi.Store;

/** Files on the disk; a relative path starts in the folder that the program was started in. */
public final class DiskStore implements Store {

  @Override
  public void check(Path path) throws Refusal {
    Path absolute = path.toAbsolutePath();
    Path folder = WholeFile.parent(absolute);
    if (!Files.isDirectory(folder)) {
      throw Files.exists(folder)
          ? FileRefusals.notInFolder(path, shown(path))
          : FileRefusals.noFolder(path, shown(path), meant(path, folder));
    }
    try {
      Files.readAttributes(absolute, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException | AccessDeniedException e) {
      // Nothing there, or a folder that may not be looked into: trying tells.
    } catch (FileSystemException e) {
      throw FileRefusals.badName(path, e);
    } catch (IOException e) {
      throw FileRefusals.closedFolder(path, shown(path), e);
    }
    if (Files.exists(absolute)) {
      checkOld(path);
    }
    try {
      WholeFile.tryBeside(WholeFile.place(absolute));
    } catch (IOException e) {
      throw FileRefusals.closedFolder(path, shown(path), e);
    }
  }

  private static void checkOld(Path path) throws Refusal {
    if (Files.isDirectory(path)) {
      throw FileRefusals.isFolder(path);
    }
    if (!Files.isRegularFile(path)) {
      throw FileRefusals.special(path);
    }
    if (!Files.isWritable(path)) {
      throw FileRefusals.readOnly(path);
    }
  }

  @Override
  public void write(Path path, Content content) throws Refusal {
    try {
      WholeFile.write(path, content);
    } catch (IOException e) {
      throw FileRefusals.failed(path, e);
    }
  }

  /** The folder as the user wrote it. */
  private static Path shown(Path path) {
    Path parent = path.getParent();
    return parent == null ? Path.of(".") : parent;
  }

  private static Optional<Path> meant(Path path, Path folder) {
    Path above = WholeFile.parent(folder);
    Path name = folder.getFileName();
    if (name == null) {
      return Optional.empty();
    }
    try (Stream<Path> entries = Files.list(above)) {
      List<String> folders =
          entries
              .filter(Files::isDirectory)
              .map(entry -> entry.getFileName().toString())
              .sorted()
              .toList();
      return DidYouMean.of(name.toString(), folders)
          .map(found -> shown(path).resolveSibling(found).resolve(path.getFileName()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
