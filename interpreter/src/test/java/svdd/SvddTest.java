package svdd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import svdd.diagnostic.Diagnostic;
import svdd.run.Cancellation;
import svdd.run.Ending;
import svdd.run.Event;
import svdd.run.Outcome;
import svdd.run.Result;
import svdd.run.RunOptions;
import svdd.run.ScoredItem;
import svdd.source.DiskFolder;
import svdd.spi.Items;
import svdd.spi.Store;

class SvddTest {
  private static final String SCRIPT =
      """
      design q {
        from     iid(DNA[6])
        maximize activity
        decode   svdd(candidates = 4)
        steps    3
        count    5
        seed     3
      }
      run q
      """;

  private static double[] ones(Items batch) {
    return batch.texts().stream()
        .mapToDouble(text -> text.chars().filter(letter -> letter == 'A').count())
        .toArray();
  }

  private static Builder builder() {
    return writing(new LinkedHashMap<>());
  }

  /** What is written stays in this map: nothing reaches the disk. */
  private static Builder writing(Map<Path, String> written) {
    return new Builder(List.of(new BaseLibrary()))
        .host(Host.system().files(new DiskFolder(Path.of("")), into(written)));
  }

  @Test
  void aRewardOfTheProgramGuidesAsAnyOther() {
    List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    try (Svdd svdd =
        builder()
            .reward(
                "activity",
                "DNA -> Real",
                batch -> {
                  batches.add(batch.count());
                  return ones(batch);
                })
            .build()) {
      Ran ran = svdd.run(svdd.compile(SCRIPT));

      assertThat(ran.outcome()).isEqualTo(Outcome.DONE);
      Result result = ran.result("q");
      assertThat(result.items()).hasSize(5);
      for (ScoredItem item : result.items()) {
        assertThat(item.score())
            .isEqualTo((double) item.text().chars().filter(c -> c == 'A').count());
        assertThat(item.feasible()).isTrue();
      }
      assertThat(result.cost().calls()).isEqualTo((3 * 4 + 1) * 5);
      assertThat(batches).allMatch(count -> count > 0).anyMatch(count -> count > 4);
    }
  }

  @ParameterizedTest
  @CsvSource({"RNA -> Real, E0312", "DNA[5] -> Real, E0312"})
  void aRewardOfTheProgramIsTypeChecked(String type, String code) {
    try (Svdd svdd = builder().reward("activity", type, SvddTest::ones).build()) {
      Compilation script = svdd.compile(SCRIPT);
      assertThat(script.diagnostics()).extracting(Diagnostic::code).containsExactly(code);
      assertThat(script.diagnostics().getFirst().place().span().source().name())
          .isEqualTo("script");
    }
  }

  @Test
  void whatGoesWrongInARewardIsToldWithItsName() {
    assertThat(failure(batch -> new double[] {1}).getFirst())
        .satisfies(told -> assertThat(told.code()).isEqualTo("E0641"))
        .satisfies(told -> assertThat(told.message()).contains("`activity` gave 1 number for"));
    assertThat(
            failure(
                batch -> {
                  throw new java.io.IOException("the assay is closed");
                }))
        .singleElement()
        .satisfies(told -> assertThat(told.code()).isEqualTo("E0640"))
        .satisfies(
            told ->
                assertThat(told.message())
                    .isEqualTo(
                        "The reward `activity` failed on a batch: IOException, the assay is closed."))
        .satisfies(told -> assertThat(told.place().span().text()).isEqualTo("activity"));
  }

  private static List<Diagnostic> failure(BatchScore score) {
    try (Svdd svdd = builder().reward("activity", "DNA -> Real", score).build()) {
      Ran ran = svdd.run(svdd.compile(SCRIPT));
      assertThat(ran.outcome()).isEqualTo(Outcome.FAILED);
      return ran.diagnostics();
    }
  }

  @Test
  void aConditionOfTheProgramMayBeRequired() {
    String script = SCRIPT.replace("maximize activity", "maximize dna.gc\n  require short");
    try (Svdd svdd =
        builder()
            .reward(
                "short",
                "DNA -> Bool",
                batch ->
                    batch.texts().stream()
                        .mapToDouble(text -> text.startsWith("A") ? 1 : 0)
                        .toArray())
            .build()) {
      Result result = svdd.run(svdd.compile(script)).result("q");
      assertThat(result.items())
          .allSatisfy(item -> assertThat(item.feasible()).isEqualTo(item.text().startsWith("A")));
    }
    try (Svdd svdd =
        builder()
            .reward("short", "DNA -> Bool", batch -> new double[batch.count()])
            .reward("activity", "DNA -> Bool", batch -> fill(batch.count(), 0.5))
            .build()) {
      assertThat(svdd.run(svdd.compile(SCRIPT)).diagnostics())
          .singleElement()
          .satisfies(told -> assertThat(told.code()).isEqualTo("E0642"));
    }
  }

  private static double[] fill(int count, double value) {
    return IntStream.range(0, count).mapToDouble(i -> value).toArray();
  }

  @Test
  void aFunctionOfTheProgramLiftsOverRewards() {
    try (Svdd svdd =
        builder()
            .function("hill(r: Real, half: Real = 0.5): Real", x -> x[0] / (x[0] + x[1]))
            .function(
                "worst(values: [Real]): Real", x -> java.util.Arrays.stream(x).min().orElse(0))
            .build()) {
      assertThat(svdd.evaluate("hill(dna.gc(dna\"GGAA\"))").value()).contains("0.5");
      assertThat(svdd.evaluate("worst([3, hill(1, half = 3)])").value()).contains("0.25");
      assertThat(svdd.compile("reward r: DNA -> Real = hill(dna.gc)").diagnostics()).isEmpty();
    }
  }

  @Test
  void aFunctionThatFailsIsToldWithItsName() {
    try (Svdd svdd =
        builder()
            .function(
                "odd(r: Real): Real",
                x -> {
                  throw new ArithmeticException("no odd numbers today");
                })
            .build()) {
      assertThat(svdd.compile("let x = odd(3)").diagnostics())
          .singleElement()
          .satisfies(told -> assertThat(told.code()).isEqualTo("E0643"))
          .satisfies(
              told ->
                  assertThat(told.message())
                      .isEqualTo(
                          "The function `odd` failed on 3.0: ArithmeticException, no odd numbers today."));
      assertThat(svdd.evaluate("odd(dna.gc(dna\"A\"))").diagnostics())
          .singleElement()
          .satisfies(told -> assertThat(told.code()).isEqualTo("E0643"));
    }
  }

  @Test
  void whatCannotBeDeclaredIsRefusedByTheBuilder() {
    Builder builder = builder().reward("activity", "DNA -> Real", SvddTest::ones);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.reward("activity", "DNA -> Real", SvddTest::ones))
        .withMessageContaining("`activity` already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.reward("other", "DNS -> Real", SvddTest::ones))
        .withMessageContaining("DNS");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.reward("other", "Real", SvddTest::ones))
        .withMessageContaining("`DNA -> Real`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.reward("not a name", "DNA -> Real", SvddTest::ones));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.function("f(x", x -> 0));
  }

  @Test
  void aScriptWithMistakesFailsWithThemAndDoesNotThrow() {
    try (Svdd svdd = builder().build()) {
      Compilation script = svdd.compile("design q {");
      assertThat(script.ok()).isFalse();
      assertThat(svdd.plan(script).diagnostics()).isEqualTo(script.diagnostics());
      Ran ran = svdd.run(script);
      assertThat(ran.ok()).isFalse();
      assertThat(ran.diagnostics()).isEqualTo(script.diagnostics());
      assertThatThrownBy(() -> ran.result("q"))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessageContaining("There is no result `q`")
          .hasMessageContaining(script.diagnostics().getFirst().code());
    }
  }

  @Test
  void eventsComeInOrderAndDoneIsTheLast() {
    List<Event> events = new ArrayList<>();
    try (Svdd svdd = builder().reward("activity", "DNA -> Real", SvddTest::ones).build()) {
      svdd.run(svdd.compile(SCRIPT), RunOptions.DEFAULT.batch(2).threads(1).listener(events::add));
    }
    assertThat(events.getLast()).isEqualTo(new Event.Done(Outcome.DONE));
    assertThat(events).filteredOn(event -> event instanceof Event.Started).hasSize(1);
    assertThat(events)
        .filteredOn(event -> event instanceof Event.ItemFinished)
        .extracting(event -> ((Event.ItemFinished) event).item().number())
        .containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void anotherThreadCanStopARunWhichKeepsWhatIsFinished() throws Exception {
    Cancellation cancellation = new Cancellation();
    Map<Path, String> written = new LinkedHashMap<>();
    try (Svdd svdd = writing(written).reward("activity", "DNA -> Real", SvddTest::ones).build();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      Ran ran =
          svdd.run(
              svdd.compile(SCRIPT.replace("count    5", "count    5000")),
              RunOptions.DEFAULT
                  .batch(1)
                  .cancellation(cancellation)
                  .listener(
                      event -> {
                        if (event instanceof Event.ItemFinished item && item.item().number() == 9) {
                          Future<?> asked = other.submit(cancellation::ask);
                          while (!asked.isDone()) {
                            Thread.onSpinWait();
                          }
                        }
                      }));
      assertThat(ran.outcome()).isEqualTo(Outcome.CANCELLED);
      assertThat(ran.result("q").ending()).isEqualTo(Ending.CANCELLED);
      assertThat(ran.result("q").items()).hasSize(10);
      assertThat(written).containsOnlyKeys(Path.of("q.partial.json"));
    }
  }

  private static Store into(Map<Path, String> written) {
    return new Store() {
      @Override
      public void check(Path path) {}

      @Override
      public void write(Path path, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
          content.to(bytes);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        written.put(path, bytes.toString(StandardCharsets.UTF_8));
      }
    };
  }

  @Test
  void anInterruptedThreadStopsItsRunAndStaysInterrupted() throws Exception {
    try (Svdd svdd = builder().reward("activity", "DNA -> Real", SvddTest::ones).build();
        ExecutorService other = Executors.newSingleThreadExecutor()) {
      Compilation script = svdd.compile(SCRIPT.replace("count    5", "count    100000"));
      Future<Boolean> interrupted =
          other.submit(
              () -> {
                Thread me = Thread.currentThread();
                RunOptions options =
                    RunOptions.DEFAULT
                        .batch(1)
                        .listener(
                            event -> {
                              if (event instanceof Event.ItemFinished) {
                                me.interrupt();
                              }
                            });
                assertThat(svdd.run(script, options).outcome()).isEqualTo(Outcome.CANCELLED);
                return Thread.interrupted();
              });
      assertThat(interrupted.get()).isTrue();
    }
  }

  @Test
  void severalThreadsCompileAndRunAtOnceAndGetTheSame() throws Exception {
    try (Svdd svdd = builder().reward("activity", "DNA -> Real", SvddTest::ones).build();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String script = SCRIPT.replace("seed     3", "seed     " + i % 2);
        runs.add(
            threads.submit(
                () ->
                    svdd.run(svdd.compile(script)).result("q").items().stream()
                        .map(ScoredItem::text)
                        .toList()));
      }
      for (int i = 2; i < runs.size(); i++) {
        assertThat(runs.get(i).get()).isEqualTo(runs.get(i - 2).get());
      }
      assertThat(runs.get(0).get()).isNotEqualTo(runs.get(1).get());
    }
  }

  @Test
  void aPlanRunsAsItWasPlannedOrInOtherBatches() {
    try (Svdd svdd = builder().reward("activity", "DNA -> Real", SvddTest::ones).build()) {
      var plan = svdd.plan(svdd.compile(SCRIPT), RunOptions.DEFAULT.batch(2)).plan().orElseThrow();
      assertThat(plan.runs().getFirst().batch()).isEqualTo(2);
      Result planned = svdd.run(plan, RunOptions.DEFAULT).result("q");
      Result batched = svdd.run(plan, RunOptions.DEFAULT.batch(5)).result("q");
      assertThat(batched.cost().largestCall()).isGreaterThan(planned.cost().largestCall());
      assertThat(batched.items())
          .extracting(ScoredItem::text)
          .isEqualTo(planned.items().stream().map(ScoredItem::text).toList());
    }
  }

  @Test
  void filesMayBeInMemory() {
    MemoryFiles files =
        new MemoryFiles()
            .put(
                "lab/q.svdd",
                SCRIPT.replace("activity", "dna.gc\n  judge near") + "save q to \"q.fasta\"\n")
            .put("lab/known.tsv", "DNA\tvalue\nAAAAAA\t1\n");
    String near =
        "reward near = table(\"known.tsv\", key = \"DNA\", value = \"value\", missing = worst)\n";
    files.put("lab/q.svdd", near + new String(files.find("lab/q.svdd").orElseThrow(), UTF_8));
    try (Svdd svdd = builder().host(Host.system().files(files, files)).build()) {
      Ran ran = svdd.run(svdd.compile(java.nio.file.Path.of("lab/q.svdd")));
      assertThat(ran.diagnostics()).extracting(Diagnostic::message).isEmpty();
      String fasta = new String(files.find("q.fasta").orElseThrow(), UTF_8);
      assertThat(fasta).contains(">q-0 ", ran.result("q").items().getFirst().text());
      Compilation unread = svdd.compile(java.nio.file.Path.of("lab/p.svdd"));
      assertThat(unread.diagnostics())
          .singleElement()
          .satisfies(told -> assertThat(told.hint()).contains("did you mean `lab/q.svdd`?"));
    }
  }

  @Test
  void filesMayBeClosedToScripts() {
    try (Svdd svdd =
        builder().host(Host.closed()).reward("activity", "DNA -> Real", SvddTest::ones).build()) {
      assertThat(svdd.run(svdd.compile(SCRIPT + "save q to \"q.csv\"\n")).diagnostics())
          .singleElement()
          .satisfies(told -> assertThat(told.code()).isEqualTo("E0646"));
      assertThat(
              svdd.compile("reward r = table(\"/etc/passwd\", key = \"a\", value = \"b\")\n")
                  .diagnostics())
          .singleElement()
          .satisfies(told -> assertThat(told.code()).isEqualTo("E0481"))
          .satisfies(told -> assertThat(told.message()).contains("closed to scripts"));
      assertThat(svdd.compile("import \"a.svdd\" as a\n").ok()).isFalse();
    }
  }

  @Test
  void theClockOfTheHostEndsABudgetOfTime() {
    AtomicLong now = new AtomicLong();
    String script = SCRIPT.replace("count    5", "count    500\n  budget time = 1s");
    try (Svdd svdd =
        builder()
            .host(Host.system().clock(now::get))
            .reward(
                "activity",
                "DNA -> Real",
                batch -> {
                  now.addAndGet(20_000_000);
                  return ones(batch);
                })
            .build()) {
      Ran ran = svdd.run(svdd.compile(script), RunOptions.DEFAULT.batch(1));
      assertThat(ran.result("q").ending()).isEqualTo(Ending.BUDGET);
      assertThat(ran.result("q").items().size()).isBetween(8, 17);
    }
  }

  @Test
  void nothingCanBeAskedOfAClosedOne() {
    Svdd svdd = builder().build();
    svdd.close();
    assertThatThrownBy(() -> svdd.compile("let x = 1")).isInstanceOf(IllegalStateException.class);
  }
}
