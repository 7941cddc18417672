package svdd.reward;

import svdd.spi.Refusal;

/** Carries a refusal out of a decoder, which cannot go on without scores. */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  Failure(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
