package svdd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import svdd.source.Folder;
import svdd.spi.Store;

/**
 * Files that are nowhere but in memory: scripts read what was put here, and what they save is found
 * here. Paths have {@code /}; none leads out. Thread-safe.
 */
public final class MemoryFiles implements Folder, Store {
  private final Map<String, byte[]> files;
  private final Path folder;

  public MemoryFiles() {
    this(new ConcurrentSkipListMap<>(), Path.of(""));
  }

  private MemoryFiles(Map<String, byte[]> files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Puts a file here, in place of one that was. */
  public MemoryFiles put(String path, byte[] bytes) {
    files.put(describe(path), bytes.clone());
    return this;
  }

  /** Puts a text here, as UTF-8. */
  public MemoryFiles put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes of a file, if it is here. */
  public Optional<byte[]> find(String path) {
    return Optional.ofNullable(files.get(describe(path))).map(byte[]::clone);
  }

  @Override
  public InputStream open(String path) throws NoSuchFileException {
    byte[] bytes = files.get(describe(path));
    if (bytes == null) {
      throw new NoSuchFileException(describe(path));
    }
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public Folder folder(String path) {
    return new MemoryFiles(files, folder.resolve(path));
  }

  @Override
  public List<String> names() {
    String before = describe("");
    String start = before.isEmpty() ? "" : before + "/";
    return files.keySet().stream()
        .filter(path -> path.startsWith(start))
        .map(path -> path.substring(start.length()).replaceFirst("/.*", ""))
        .distinct()
        .toList();
  }

  /** The whole path, without a slash before it. */
  @Override
  public String describe(String path) {
    return folder.resolve(path).normalize().toString().replace('\\', '/').replaceFirst("^/", "");
  }

  @Override
  public void check(Path path) {}

  @Override
  public void write(Path path, Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      content.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no such faults", e);
    }
    put(path.toString(), out.toByteArray());
  }
}
