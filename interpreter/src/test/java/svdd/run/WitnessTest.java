package svdd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import svdd.Trial;
import svdd.report.Evidence;

/** A judge that learned from the rows of what guides is no independent witness, and is named. */
class WitnessTest {
  @TempDir Path folder;

  /** The oracle of the tests with more notes: a file of this format may be added to at its end. */
  private Path oracle(String name, String... notes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/svdd/model/activity.onnx"))) {
      in.transferTo(bytes);
    }
    for (int i = 0; i < notes.length; i += 2) {
      ByteArrayOutputStream note = new ByteArrayOutputStream();
      field(note, 1, notes[i].getBytes(StandardCharsets.UTF_8));
      field(note, 2, notes[i + 1].getBytes(StandardCharsets.UTF_8));
      field(bytes, 14, note.toByteArray());
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  /** A field of bytes of a protocol buffer, shorter than 128. */
  private static void field(ByteArrayOutputStream out, int number, byte[] value) {
    out.write(number << 3 | 2);
    out.write(value.length);
    out.writeBytes(value);
  }

  private static String told(Path guide, Path judge) {
    Trial trial =
        Trial.run(
            """
            reward activity = oracle("%s")
            reward witness = oracle("%s")
            design d {
              from iid(DNA[20]); maximize activity; judge witness
              decode best_of(n = 2); steps 2; count 2
            }
            run d
            """
                .formatted(guide, judge),
            RunOptions.DEFAULT);
    assertThat(trial.outcome()).isEqualTo(Outcome.DONE);
    return Evidence.text(trial.result(), 80).replaceAll("\\s+", " ");
  }

  @Test
  void aJudgeThatLearnedFromTheSameRowsIsNamed() throws IOException {
    Path guide = oracle("guide.onnx", "svdd.rows", "half one");
    Path twin = oracle("twin.onnx", "svdd.rows", "half one", "seed", "2");
    assertThat(told(guide, twin)).contains("Judge witness learned from the same rows as `oracle`");
  }

  @Test
  void oneThatLearnedFromOthersIsNot() throws IOException {
    Path guide = oracle("guide.onnx", "svdd.rows", "half one");
    Path apart = oracle("apart.onnx", "svdd.rows", "half two");
    assertThat(told(guide, apart)).doesNotContain("same rows");
    assertThat(told(guide, oracle("silent.onnx", "seed", "3"))).doesNotContain("same rows");
  }
}
