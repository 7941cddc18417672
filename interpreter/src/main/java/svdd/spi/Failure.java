package svdd.spi;

/**
 * Carries a refusal through what declares none, such as {@link Chain#denoise} and {@link
 * Objective#merits}: a decoder can go on neither without scores nor without forwards. Who runs the
 * decoder catches it, and keeps what is finished.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  public Failure(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
