package svdd.repl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The script that a command works on, and the values of its params. */
final class ScriptOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The script; - reads it from the standard input.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A value for a param of the script; may be repeated.")
  private List<String> settings = List.of();

  @Mixin private final Stages stages = new Stages();
  @Mixin private final DiagnosticOptions diagnostics = new DiagnosticOptions();

  Stages stages() {
    return stages;
  }

  DiagnosticOptions diagnostics() {
    return diagnostics;
  }

  String file(String command) throws Misuse {
    return file.orElseThrow(() -> Misuses.noFile(command));
  }

  Map<String, String> settings() throws Misuse {
    Map<String, String> values = new LinkedHashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw Misuses.notASetting(setting);
      }
      String name = setting.substring(0, equals).strip();
      if (values.put(name, setting.substring(equals + 1)) != null) {
        throw Misuses.twice("--set " + name);
      }
    }
    return values;
  }
}
