package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import svdd.run.Event;
import svdd.run.Result;
import svdd.run.ScoredItem;

/**
 * Every random number is a function of what it is for, so that a script gives the same items, bit
 * for bit, however the work is put into batches and threads.
 */
class SameItemsTest {
  private static final int CANDIDATES = 5;
  private static final Path TASKS = Path.of("/proc/self/task");
  private static final String SCRIPT =
      """
      design d {
        from zoo.human_regulatory
        maximize dna.gc + 0.1 * dna.count("CG")
        decode svdd(candidates = %d, alpha = 0.02)
        steps 8
        count 7
        seed 11
      }
      run d
      """
          .formatted(CANDIDATES);

  /**
   * A run, and what the engine really did in it.
   *
   * @param engineThreads native threads that the engine had all the time
   */
  private record Observed(Result result, int engineThreads) {

    static Observed of(int batch, int threads) {
      AtomicInteger least = new AtomicInteger(Integer.MAX_VALUE);
      Result result =
          Scripts.run(
                  SCRIPT,
                  Scripts.options(batch, threads),
                  event -> {
                    if (event instanceof Event.Stepped) {
                      least.accumulateAndGet(threadsOfTheEngine(), Math::min);
                    }
                  })
              .getFirst();
      return new Observed(result, least.get());
    }

    /** Items as text and the bits of their numbers. */
    List<String> bits() {
      return result.items().stream().map(Observed::bits).toList();
    }

    private static String bits(ScoredItem item) {
      return item.text() + " " + Double.toHexString(item.score());
    }
  }

  @Test
  void itemsDoNotDependOnTheBatch() {
    Observed one = Observed.of(1, 1);
    Observed three = Observed.of(3, 1);
    Observed all = Observed.of(7, 1);

    // The rows of the largest call tell that the batches really differed.
    assertThat(one.result().cost().largestCall()).isBetween(2, CANDIDATES);
    assertThat(three.result().cost().largestCall()).isBetween(CANDIDATES + 1, 3 * CANDIDATES);
    assertThat(all.result().cost().largestCall()).isBetween(3 * CANDIDATES + 1, 7 * CANDIDATES);
    assertThat(three.bits()).isEqualTo(one.bits());
    assertThat(all.bits()).isEqualTo(one.bits());
    assertThat(one.bits()).doesNotHaveDuplicates().hasSize(7);
  }

  @Test
  void itemsDoNotDependOnTheThreads() {
    Observed one = Observed.of(7, 1);
    Observed two = Observed.of(7, 2);
    Observed three = Observed.of(4, 3);

    assertThat(two.bits()).isEqualTo(one.bits());
    assertThat(three.bits()).isEqualTo(one.bits());
    assumeTrue(Files.isDirectory(TASKS), "the system does not list the threads of a process");
    // Some are the engine's own at any setting; the calling thread is one of those that compute.
    assertThat(one.engineThreads()).isPositive();
    assertThat(two.engineThreads() - one.engineThreads()).isEqualTo(1);
    assertThat(three.engineThreads() - one.engineThreads()).isEqualTo(2);
  }

  /**
   * Native threads that carry the name of the calling one, itself included: the engine starts its
   * own from the thread that opens the network, and they inherit its name.
   */
  private static int threadsOfTheEngine() {
    if (!Files.isDirectory(TASKS)) {
      return 0;
    }
    String name = name(Path.of("/proc/thread-self"));
    try (Stream<Path> tasks = Files.list(TASKS)) {
      return (int) tasks.filter(task -> name(task).equals(name)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm"));
    } catch (NoSuchFileException ended) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
