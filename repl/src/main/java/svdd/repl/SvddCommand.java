package svdd.repl;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code svdd} itself. */
@Command(
    name = "svdd",
    description = "Designs that score high and stay natural, from pre-trained diffusion models.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "svdd run examples/islands.svdd      a script from start to end",
      "svdd eval 'dna.gc(dna\"GATTACA\")'    the value of an expression",
      "svdd                               a prompt, or the texts of a pipe",
    })
final class SvddCommand implements Callable<Integer> {
  @Option(names = "--version", description = "Prints the version.")
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Prints this help.")
  @SuppressWarnings("unused") // picocli looks at it
  private boolean help;

  private final Streams streams;
  private final Map<String, String> environment;

  SvddCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (!version) {
      return new Repl(streams, environment).run();
    }
    streams.print("svdd " + version() + "\n");
    return Exit.DONE;
  }

  static String version() {
    String version = SvddCommand.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
