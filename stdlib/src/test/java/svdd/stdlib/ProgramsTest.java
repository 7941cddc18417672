package svdd.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import svdd.Compilation;
import svdd.Host;
import svdd.MemoryFiles;
import svdd.Ran;
import svdd.Svdd;
import svdd.plan.Planner;
import svdd.run.RunOptions;
import svdd.run.ScoredItem;
import svdd.source.DiskFolder;
import svdd.source.Source;

/**
 * The programs that the language was designed by, on real files: beside each stands its plan, and
 * those that are quick enough run. {@code -Dgolden=write} writes the plans anew and fails.
 */
class ProgramsTest {
  private static final Path PROGRAMS = Path.of("src", "test", "resources", "svdd", "programs");
  private static final Path FOLDER = Path.of("target", "programs");

  private static Svdd svdd;

  /** The files that the programs name: a shipped network, its oracles, measured and native DNA. */
  @BeforeAll
  static void files() throws IOException {
    Path zoo = Path.of("src", "main", "resources", "svdd", "stdlib", "zoo");
    Path sites = zoo.resolve("six6_sites");
    Path network = Files.createDirectories(FOLDER.resolve("enhancer"));
    for (String file : List.of("svdd-model.json", "model.onnx")) {
      put(network.resolve(file), zoo.resolve("human_regulatory").resolve(file));
    }
    for (String file : List.of("oracle.onnx", "a.onnx")) {
      put(FOLDER.resolve(file), sites.resolve("oracle.onnx"));
    }
    for (String file : List.of("held_out.onnx", "b.onnx")) {
      put(FOLDER.resolve(file), sites.resolve("judge.onnx"));
    }
    put(FOLDER.resolve("scorenet.pt"), Path.of("..", "docs", "files", "noise.pt"));
    Path table =
        Path.of("..", "interpreter", "src", "test", "resources", "svdd", "decode", "six6.tsv.gz");
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(table))) {
      Files.write(FOLDER.resolve("six6.tsv"), packed.readAllBytes());
    }
    List<String> sequences =
        Files.readAllLines(Path.of("..", "tools", "train", "sample.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    Files.write(FOLDER.resolve("seqs.fa"), sequences);
    Files.write(FOLDER.resolve("known.fasta"), sequences.subList(0, 100));
    Files.write(FOLDER.resolve("train.fasta"), sequences.subList(100, 300));
    Files.write(FOLDER.resolve("old.fasta"), sequences.subList(0, 20));
    for (Path program : programs()) {
      put(FOLDER.resolve(program.getFileName()), program);
    }
    Host host = Host.system().files(new DiskFolder(FOLDER), new MemoryFiles());
    svdd = Svdd.builder().host(host).build();
  }

  @AfterAll
  static void closed() {
    svdd.close();
  }

  private static void put(Path to, Path from) throws IOException {
    Files.write(to, Files.readAllBytes(from));
  }

  private static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files.filter(file -> file.toString().endsWith(".svdd")).sorted().toList();
    }
  }

  private static Compilation compiled(String name, String text) {
    Compilation compiled = svdd.compile(new Source(name, text, new DiskFolder(FOLDER)), Map.of());
    // one only declares, which is told
    assertThat(compiled.diagnostics()).allMatch(told -> told.code().equals("W0411"));
    return compiled;
  }

  private static String read(String name) throws IOException {
    return Files.readString(PROGRAMS.resolve(name + ".svdd"));
  }

  @TestFactory
  Stream<DynamicTest> everyProgramIsCheckedAndPlanned() throws IOException {
    assertThat(programs()).hasSize(7);
    return programs().stream()
        .map(
            program ->
                DynamicTest.dynamicTest(
                    program.getFileName().toString(),
                    () -> plan(program.getFileName().toString().replace(".svdd", ""))));
  }

  private static void plan(String name) throws IOException {
    Compilation compiled = compiled(name + ".svdd", read(name));
    String plan = Planner.plan(compiled.program().orElseThrow(), OptionalInt.empty(), 2).text();
    Path expected = PROGRAMS.resolve(name + ".plan");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(expected, plan);
      throw new AssertionError("Written; read the difference.");
    }
    assertThat(plan).isEqualTo(Files.readString(expected));
  }

  private static Ran ran(String name, String text) {
    Ran ran = svdd.run(compiled(name, text), RunOptions.DEFAULT);
    assertThat(ran.diagnostics()).isEmpty();
    assertThat(ran.ok()).isTrue();
    return ran;
  }

  @Test
  void declarationsHoldWhatTheyExpect() throws IOException {
    ran("declarations", read("declarations"));
  }

  @Test
  void theEdgesRun() throws IOException {
    Ran ran = ran("edges", read("edges"));
    assertThat(ran.results()).hasSize(4);
    assertThat(ran.scores().getFirst().rows()).hasSize(20);
    assertThat(ran.contests().getFirst().entrants()).hasSize(2);
  }

  /** The design in full, in fewer and shorter runs than it is written for. */
  @Test
  void theDesignInFullRuns() throws IOException {
    String shorter =
        read("enhancers")
            .replaceFirst("steps +128", "steps 10")
            .replaceFirst("count +64", "count 6")
            .replaceFirst("keep +16", "keep 3")
            .replace("compare enhancers,", "compare enhancers, seeds = 2,")
            .replace("[5, 10, 20, 40]", "[2, 4]");
    Ran ran = svdd.run(compiled("enhancers", shorter));
    assertThat(ran.ok()).isTrue();
    assertThat(ran.contests().getFirst().entrants()).hasSize(4);
    assertThat(ran.results()).hasSize(2);
    for (ScoredItem item : ran.result("m-4").items()) {
      assertThat(item.text()).startsWith("ACGTACGTACGTACGTACGT");
    }
  }
}
