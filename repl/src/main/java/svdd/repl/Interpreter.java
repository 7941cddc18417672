package svdd.repl;

import java.util.List;
import java.util.function.Consumer;
import svdd.Host;
import svdd.Svdd;
import svdd.stdlib.StandardLibrary;

/** The interpreter of the command line, which ends with the process. */
final class Interpreter {
  private Interpreter() {}

  /**
   * With the standard library, taken by its name: to look for libraries in every jar would take
   * longer than all else that a start does.
   *
   * @param log gets what takes a moment
   */
  static Svdd telling(Consumer<String> log) {
    return Svdd.builder(List.of(new StandardLibrary())).host(Host.system().log(log)).build();
  }
}
