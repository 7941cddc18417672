package svdd.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import svdd.format.Formatter;
import svdd.report.DiskStore;
import svdd.source.Source;
import svdd.spi.Refusal;

/** {@code svdd fmt}. A script that cannot be formatted is told and keeps no other from it. */
@Command(name = "fmt", description = "Gives scripts the one layout.")
final class FormatCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Scripts, and folders with scripts; - reads the standard input and writes to the output.")
  private List<String> arguments = List.of();

  @Option(
      names = "--check",
      description = "Changes nothing; shows what would change, and ends with 1 if anything would.")
  private boolean check;

  @Mixin private final DiagnosticOptions diagnostics = new DiagnosticOptions();

  private final Streams streams;
  private int code = Exit.DONE;
  private int scripts;
  private int changed;

  FormatCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws Misuse {
    if (arguments.isEmpty()) {
      throw Misuses.noFile("fmt");
    }
    diagnostics.check();
    Diagnoses diagnoses = diagnostics.diagnoses(streams);
    for (String script : new ScriptPaths(this::tell).of(arguments)) {
      try {
        format(script, diagnoses);
      } catch (Misuse misuse) {
        tell(misuse);
      }
    }
    if (check && changed > 0) {
      diagnostics.beside(streams).tell(Says.unformatted(changed));
      code = Math.max(code, Exit.DIAGNOSTICS);
    } else if (changed == 0 && code == Exit.DONE && scripts > 0) {
      diagnostics.beside(streams).tell(Says.allFormatted(scripts));
    }
    return code;
  }

  private void tell(Misuse misuse) {
    streams.tell(diagnostics.told(misuse));
    code = Exit.USAGE;
  }

  private void format(String script, Diagnoses diagnoses) throws Misuse {
    Source source = ScriptFile.read(script, streams.in());
    Formatter.Formatted formatted = Formatter.format(source);
    diagnoses.tell(formatted.diagnostics());
    Optional<String> layout = formatted.text();
    if (layout.isEmpty()) {
      code = Math.max(code, Exit.DIAGNOSTICS);
      return;
    }
    boolean piped = ScriptFile.isStandardInput(script) && !check;
    boolean changes = !layout.get().equals(source.text());
    if (piped) {
      streams.print(layout.get());
      return;
    }
    scripts++;
    if (changes) {
      changed++;
      if (check) {
        streams.print(Difference.of(source, layout.get()));
      } else {
        write(script, layout.get());
      }
    }
  }

  private void write(String script, String layout) {
    DiskStore disk = new DiskStore();
    try {
      disk.check(Path.of(script));
      disk.write(Path.of(script), out -> out.write(layout.getBytes(UTF_8)));
      streams.print(Says.formatted(script));
    } catch (Refusal refusal) {
      streams.tell(diagnostics.told(new Misuse(refusal)));
      code = Math.max(code, Exit.DIAGNOSTICS);
    }
  }
}
