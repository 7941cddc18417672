package svdd.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.Compilation;
import svdd.Svdd;
import svdd.diagnostic.Diagnostic;
import svdd.run.Event;
import svdd.run.Outcome;
import svdd.run.Result;
import svdd.run.RunOptions;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** A network that gives up in the middle of a run ends it with a message, and costs no item. */
class FragileNetworkTest {
  @TempDir Path folder;

  @Test
  void whatIsFinishedIsKept() throws Exception {
    Path model = Files.createDirectory(folder.resolve("tiny"));
    ModelFolder.write(model, TinyNetworks.fragile(ModelFolder.LENGTH), false);
    Path saved = folder.resolve("some.fasta");
    String text =
        """
        design some {
          from   onnx("tiny/")
          decode pretrained
          count  5000
          seed   1
        }
        run some
        save some to "%s"
        """
            .formatted(saved.toString().replace('\\', '/'));
    Svdd svdd = Svdd.with(List.of());
    Compilation script =
        svdd.compile(new Source("some.svdd", text, new DiskFolder(folder)), Map.of());
    assertThat(script.diagnostics()).isEmpty();
    List<Event> events = new ArrayList<>();
    RunOptions options = RunOptions.DEFAULT.batch(4).threads(1);

    Outcome outcome = svdd.run(script, options.listener(events::add)).outcome();

    assertThat(outcome).isEqualTo(Outcome.FAILED);
    Diagnostic told = only(Event.Noticed.class, events).diagnostic();
    assertThat(told.code()).isEqualTo("E0513");
    assertThat(told.message())
        .contains("tiny/model.onnx")
        .contains("then failed: ")
        .contains("idx=5 must be within");
    Result result = only(Event.Finished.class, events).result();
    assertThat(result.complete()).isFalse();
    assertThat(result.items().size()).isPositive().isLessThan(5000);
    assertThat(only(Event.Saved.class, events).items()).isEqualTo(result.items().size());
    Path kept = folder.resolve("some.partial.fasta");
    assertThat(Files.readString(kept).lines().filter(line -> line.startsWith(">")))
        .hasSize(result.items().size());
  }

  private static <E extends Event> E only(Class<E> kind, List<Event> events) {
    List<E> found = events.stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
