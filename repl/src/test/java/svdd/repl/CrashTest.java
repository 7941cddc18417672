package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CrashTest {
  private static final Pattern FILE = Pattern.compile("what is known of it is in (\\S+)");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int crash(Map<String, String> environment) {
    PrintStream stream = new PrintStream(err, false, UTF_8);
    Streams streams = new Streams(InputStream.nullInputStream(), stream, stream, Screen.plain(80));
    return new Crash(streams, environment).tell(new IllegalStateException("the wheels are off"));
  }

  private Path file() {
    Matcher told = FILE.matcher(err.toString(UTF_8));
    assertThat(told.find()).isTrue();
    return Path.of(told.group(1));
  }

  @Test
  void aBugIsToldShortlyAndWrittenDownAtLength() throws IOException {
    assertThat(crash(Map.of())).isEqualTo(70);
    try {
      assertThat(err.toString(UTF_8)).contains("a bug of ours").doesNotContain("\tat ");
      assertThat(file()).content().contains("the wheels are off", "\tat svdd.repl.CrashTest");
    } finally {
      Files.delete(file());
    }
  }

  @Test
  void whoeverDebugsSeesTheTraceAtOnce() throws IOException {
    assertThat(crash(Map.of("SVDD_DEBUG", "1"))).isEqualTo(70);
    assertThat(err.toString(UTF_8)).contains("the wheels are off", "\tat svdd.repl.CrashTest");
    Files.delete(file());
  }
}
