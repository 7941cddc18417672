package svdd.repl;

/** The command {@code svdd}. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new Entry(Streams.system(), System.getenv()).run(args));
  }
}
