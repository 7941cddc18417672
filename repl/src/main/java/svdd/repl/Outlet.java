package svdd.repl;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A standard stream that remembers why it could not be written to. */
final class Outlet extends OutputStream {
  private final FileOutputStream stream;
  private Optional<String> failure = Optional.empty();

  Outlet(FileOutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      stream.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /** What the system said, unless whoever reads has simply gone, as {@code head} does. */
  Optional<String> failure() {
    return failure.filter(words -> !words.contains("Broken pipe"));
  }
}
