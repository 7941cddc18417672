package svdd.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** A folder inside the jar of a library: the resources beside one of its classes. */
public record LibraryFolder(Class<?> beside, String prefix) implements Folder {

  public LibraryFolder(Class<?> beside) {
    this(beside, "");
  }

  @Override
  public InputStream open(String file) throws IOException {
    InputStream in = beside.getResourceAsStream(prefix + file);
    if (in == null) {
      throw new NoSuchFileException(describe(file));
    }
    return in;
  }

  @Override
  public Folder folder(String folder) {
    return new LibraryFolder(beside, prefix + (folder.endsWith("/") ? folder : folder + "/"));
  }

  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public String describe(String file) {
    return beside.getPackageName() + "/" + prefix + file;
  }
}
