package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Supplier;
import svdd.diagnostic.Layout;

/**
 * Where a command reads and writes.
 *
 * @param out for what was asked for: tables, plans, values
 * @param err for what else there is to say: progress, diagnostics
 * @param lost why something could not be written to the output
 */
record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Screen screen,
    Supplier<Optional<String>> lost) {

  Streams(InputStream in, PrintStream out, PrintStream err, Screen screen) {
    this(in, out, err, screen, Optional::empty);
  }

  /** Those of this process, in UTF-8 whatever the locale says. */
  static Streams system() {
    Outlet outlet = new Outlet(new FileOutputStream(FileDescriptor.out));
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        new PrintStream(outlet, false, UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, UTF_8),
        Screen.system(System.getenv()),
        outlet::failure);
  }

  /** The same, and what is printed goes nowhere. */
  Streams withoutOutput() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Streams(in, nowhere, err, screen, lost);
  }

  /** The same, and what is told beside the output goes nowhere. */
  Streams withoutNotices() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Streams(in, out, nowhere, screen, lost);
  }

  /** Writes to the output, at once. */
  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** Writes sentences to the error stream, at once and as wide as it is. */
  void say(String text) {
    tell(Layout.fit(text, screen.err().columns()));
  }

  /** Writes to the error stream, at once. */
  void tell(String text) {
    err.print(text);
    err.flush();
  }
}
