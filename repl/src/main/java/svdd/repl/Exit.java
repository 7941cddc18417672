package svdd.repl;

/** Exit codes; a signal n asks for 128 + n. */
final class Exit {
  static final int DONE = 0;
  static final int DIAGNOSTICS = 1;
  static final int USAGE = 2;
  static final int BUG = 70;

  private Exit() {}
}
