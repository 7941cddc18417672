package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import svdd.Compilation;
import svdd.Svdd;
import svdd.ast.Statement;
import svdd.check.Named;
import svdd.check.Names;
import svdd.report.DiskStore;
import svdd.report.NamesPage;
import svdd.source.Source;
import svdd.spi.Refusal;

/** {@code svdd doc}. */
@Command(
    name = "doc",
    description = "Prints the documentation of a module or a script, in Markdown.")
final class DocCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|FILE",
      description = "A module, a name in one, or a script; without it the modules are listed.")
  private Optional<String> subject = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Writes a page for each module into a folder that is there.")
  private Optional<String> folder = Optional.empty();

  @Mixin private final DiagnosticOptions diagnostics = new DiagnosticOptions();

  private final Streams streams;

  DocCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Misuse {
    diagnostics.check();
    try (Svdd svdd = Svdd.standard()) {
      return subject.isPresent() && isFile(subject.get())
          ? script(svdd, subject.get())
          : standard(svdd.names(svdd.compile("")));
    }
  }

  private static boolean isFile(String subject) {
    return ScriptFile.isStandardInput(subject)
        || subject.endsWith(".svdd")
        || subject.contains("/")
        || Files.exists(Path.of(subject));
  }

  private int standard(Names names) throws Misuse {
    Pages pages = new Pages(names);
    if (subject.isEmpty() && folder.isEmpty()) {
      streams.print(NamesPage.index(pages.all()));
      return Exit.DONE;
    }
    if (subject.isEmpty()) {
      return write(pages.texts());
    }
    String name = subject.get();
    Optional<Named> page = pages.page(name);
    if (page.isPresent()) {
      return give(name, Pages.text(page.get()));
    }
    Named named =
        pages.name(name).orElseThrow(() -> Misuses.noSuchName(name, pages.suggestions(name)));
    return give(name, NamesPage.of(named));
  }

  private int script(Svdd svdd, String file) throws Misuse {
    Source source = ScriptFile.read(file, streams.in());
    Compilation checked = svdd.compile(source, Map.of());
    diagnostics.diagnoses(streams).tell(checked.diagnostics());
    if (!checked.ok()) {
      return Exit.DIAGNOSTICS;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Statement statement : checked.module().statements()) {
      if (statement instanceof Statement.Param param) {
        values.put(param.name().text(), param.value().span().text());
      }
    }
    String title = title(source.name());
    List<Named> declared =
        svdd.names(checked).declared().stream()
            .filter(named -> named.kind() != Named.Kind.MODULE)
            .toList();
    return give(title, NamesPage.of(title, Names.heading(source), declared, values));
  }

  private static String title(String file) {
    return file.replaceFirst(".*/", "").replaceFirst("\\.svdd$", "");
  }

  private int give(String title, String text) {
    if (folder.isPresent()) {
      return write(Map.of(title, text));
    }
    streams.print(text);
    return Exit.DONE;
  }

  private int write(Map<String, String> texts) {
    DiskStore disk = new DiskStore();
    for (Map.Entry<String, String> page : texts.entrySet()) {
      Path path = Path.of(folder.orElseThrow()).resolve(page.getKey() + ".md");
      try {
        disk.check(path);
        disk.write(path, out -> out.write(page.getValue().getBytes(UTF_8)));
      } catch (Refusal refusal) {
        streams.tell(diagnostics.told(new Misuse(refusal)));
        return Exit.DIAGNOSTICS;
      }
      streams.print(Says.written(path));
    }
    return Exit.DONE;
  }
}
