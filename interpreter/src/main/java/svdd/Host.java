package svdd;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import svdd.report.DiskStore;
import svdd.source.DiskFolder;
import svdd.source.Folder;
import svdd.spi.Store;

/**
 * What the program around the interpreter lends it.
 *
 * @param folder where scripts, and the paths in scripts without a file of their own, are read from
 * @param store where {@code save} writes to
 * @param clock nanoseconds that never go back; budgets of time and measured times are read from it
 * @param log is told what takes a moment outside of a run, such as {@code Starting Python ...}; may
 *     be called by several threads
 */
public record Host(Folder folder, Store store, LongSupplier clock, Consumer<String> log) {

  /** The disk, from the folder that the program was started in; its clock; nobody who reads. */
  public static Host system() {
    return new Host(new DiskFolder(Path.of("")), new DiskStore(), System::nanoTime, line -> {});
  }

  /** No files at all; the clock of this machine; nobody who reads. For scripts of strangers. */
  public static Host closed() {
    ClosedFiles none = new ClosedFiles();
    return system().files(none, none);
  }

  /** The same with other files, such as {@link MemoryFiles}. */
  public Host files(Folder from, Store to) {
    return new Host(from, to, clock, log);
  }

  /** The same with another clock. */
  public Host clock(LongSupplier nanoseconds) {
    return new Host(folder, store, nanoseconds, log);
  }

  /** The same, and this one reads what is logged. */
  public Host log(Consumer<String> lines) {
    return new Host(folder, store, clock, lines);
  }
}
