package svdd.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;
import svdd.spi.Store;

/**
 * Writes a file whole or not at all: the new one is written beside, forced to the disk and moved to
 * its place in one step. Until then the old one stands as it was.
 */
final class WholeFile {
  private WholeFile() {}

  /** Follows links, so that a link to a file stays a link. */
  static Path place(Path path) throws IOException {
    return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
  }

  static Path parent(Path place) {
    Path parent = place.toAbsolutePath().getParent();
    return parent == null ? place.toAbsolutePath() : parent;
  }

  static void write(Path path, Store.Content content) throws IOException {
    Path place = place(path);
    Path beside = beside(place);
    try {
      try (FileChannel channel = create(beside);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        content.to(out);
        out.flush();
        channel.force(true);
      }
      keepPermissions(place, beside);
      move(beside, place);
    } finally {
      Files.deleteIfExists(beside);
    }
    forceFolder(parent(place));
  }

  /** Creates and deletes a file beside, to see whether that works. */
  static void tryBeside(Path place) throws IOException {
    Path beside = beside(place);
    try (FileChannel channel = create(beside)) {
      channel.force(false);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Path beside(Path place) {
    long random = ThreadLocalRandom.current().nextLong();
    return parent(place).resolve(".svdd-" + Long.toHexString(random) + ".part");
  }

  private static FileChannel create(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void keepPermissions(Path old, Path fresh) throws IOException {
    var from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
    if (from != null && Files.exists(old)) {
      Files.setPosixFilePermissions(fresh, from.readAttributes().permissions());
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Makes the move itself last. Not every system can; the content is safe without. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
