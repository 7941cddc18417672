package svdd.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where files are written to: the disk, or a place of the program that embeds svdd. */
public interface Store {

  /** Whether there is a place for files at all; where there is none, nothing unasked is written. */
  default boolean open() {
    return true;
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Makes sure, before anything is spent, that a file can be written there. Leaves no trace.
   *
   * @param path as the script has it; a relative one starts where the store says
   */
  void check(Path path) throws Refusal;

  /** Writes a file whole or not at all. */
  void write(Path path, Content content) throws Refusal;
}
