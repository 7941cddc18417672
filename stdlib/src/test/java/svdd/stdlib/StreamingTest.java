package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import svdd.run.Event;
import svdd.run.Result;
import svdd.run.RunOptions;

/** Memory does not grow with the number of items: batches stream. */
class StreamingTest {
  private static final int CANDIDATES = 10;
  private static final int STEPS = 8;

  /** The states and probabilities of one item in flight, in bytes: 200 positions of 4 letters. */
  private static final long IN_FLIGHT = CANDIDATES * 200 * (4 * Double.BYTES + 1);

  /**
   * @param live the most bytes that a full collection left, over some of the steps
   */
  private record Observed(Result result, long live) {

    static Observed of(int count) {
      String script =
          """
          design d {
            from iid(DNA[200])
            maximize dna.gc
            decode svdd(candidates = %d)
            steps %d
            count %d
          }
          run d
          """
              .formatted(CANDIDATES, STEPS, count);
      long[] most = new long[1];
      Result result =
          Scripts.run(
                  script,
                  RunOptions.DEFAULT,
                  event -> {
                    if (event instanceof Event.Stepped stepped && stepped.done() % 13 == 7) {
                      most[0] = Math.max(most[0], afterCollection());
                    }
                  })
              .getFirst();
      return new Observed(result, most[0]);
    }

    private static long afterCollection() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      return runtime.totalMemory() - runtime.freeMemory();
    }
  }

  @Test
  void memoryDoesNotGrowWithTheCount() {
    Observed few = Observed.of(50);
    Observed many = Observed.of(1024);

    assertThat(many.result().items()).hasSize(1024);
    assertThat(many.result().cost().largestCall()).isLessThanOrEqualTo(256);
    // What is finished stays: texts of 200 letters and their numbers. What is in flight, more than
    // thirty times as much an item, must not.
    assertThat(many.live() - few.live()).isLessThan(974 * IN_FLIGHT / 10);
  }
}
