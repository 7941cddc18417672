package svdd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import svdd.source.Folder;
import svdd.spi.Refusal;
import svdd.spi.Store;

/** No file to read, none to write. */
final class ClosedFiles implements Folder, Store {

  @Override
  public InputStream open(String path) throws IOException {
    throw new FileSystemException(path, null, "closed to scripts by the program around");
  }

  @Override
  public Folder folder(String path) {
    return this;
  }

  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public String describe(String path) {
    return path;
  }

  @Override
  public boolean open() {
    return false;
  }

  @Override
  public void check(Path path) throws Refusal {
    throw LentRefusals.noFiles(path);
  }

  @Override
  public void write(Path path, Content content) throws Refusal {
    throw LentRefusals.noFiles(path);
  }
}
