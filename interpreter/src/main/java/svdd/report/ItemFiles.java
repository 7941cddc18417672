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
import svdd.core.Program.Format;
import svdd.diagnostic.DidYouMean;
import svdd.run.Contest;
import svdd.run.Output;
import svdd.run.Result;
import svdd.spi.Refusal;

/**
 * Items as files: FASTA, CSV, JSON, from best to worst. The bytes depend on the items and the
 * design alone, never on batches, threads or time. A file is written whole or not at all.
 */
public final class ItemFiles implements Output {

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
  public void write(Result result, Format format, Path path) throws Refusal {
    try {
      WholeFile.write(
          path,
          switch (format) {
            case FASTA -> out -> Fasta.write(result, out);
            case CSV -> out -> Csv.write(result, out);
            case JSON -> out -> Json.write(result, out);
          });
    } catch (IOException e) {
      throw FileRefusals.failed(path, e);
    }
  }

  @Override
  public void write(Contest contest, Path path) throws Refusal {
    try {
      WholeFile.write(path, out -> Csv.write(contest, out));
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
