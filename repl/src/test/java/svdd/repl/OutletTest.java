package svdd.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What cannot be written is noticed. */
class OutletTest {

  @Test
  void remembersWhatTheSystemSaid() throws IOException {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "a device that is always full");
    try (FileOutputStream stream = new FileOutputStream(full)) {
      Outlet outlet = new Outlet(stream);
      PrintStream out = new PrintStream(outlet, false, StandardCharsets.UTF_8);
      out.print("a table");
      out.flush();
      assertThat(outlet.failure()).isPresent();
    }
  }
}
