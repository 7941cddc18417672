package svdd.run;

/** How a run ended; what was finished by then is kept. */
public enum Ending {
  /** It came to its end. */
  COMPLETE("complete"),
  /** Its budget was used up. */
  BUDGET("budget"),
  /** It was asked to stop. */
  CANCELLED("cancelled"),
  /** A model or a reward failed. */
  FAILED("failed");

  private final String word;

  Ending(String word) {
    this.word = word;
  }

  /** The word in files. */
  public String word() {
    return word;
  }
}
