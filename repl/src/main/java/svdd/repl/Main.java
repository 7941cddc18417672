package svdd.repl;

/** The command {@code svdd}. */
public final class Main {
  private Main() {}

  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Prints the version until the command line is there. */
  public static void main(String[] args) {
    VectorModule.resolve();
    System.out.println("svdd " + version());
  }
}
