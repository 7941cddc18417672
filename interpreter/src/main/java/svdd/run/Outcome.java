package svdd.run;

/** How a program ended. */
public enum Outcome {
  /** Everything ran. */
  DONE,
  /** An error stopped it, or an expectation did not hold; what was finished is kept. */
  FAILED,
  /** It was asked to stop; what was finished is kept. */
  CANCELLED
}
