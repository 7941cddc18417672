package svdd.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void aByteOrderMarkTakesNoColumn() {
    Source source =
        new Source("a.svdd", "\uFEFFlet a = 1\nlet b = 2\n", new DiskFolder(Path.of("")));
    assertThat(source.span(1, 4)).hasToString("a.svdd:1:1");
    assertThat(source.span(5, 6)).hasToString("a.svdd:1:5");
    assertThat(source.span(0, 0)).hasToString("a.svdd:1:1");
    assertThat(source.span(11, 14)).hasToString("a.svdd:2:1");
  }
}
