package svdd.spi;

/**
 * What a decoder works on.
 *
 * @param chain the model
 * @param objective what is wanted
 * @param diary what the decoder tells of its way
 * @param learner fits value networks
 * @param <S> states of a batch
 * @param <D> what the denoiser says of them
 */
public record Problem<S extends Batch<S>, D extends Batch<D>>(
    Chain<S, D> chain, Objective objective, Diary diary, Learner learner) {

  /** Without anybody who listens, and without value networks. */
  public static <S extends Batch<S>, D extends Batch<D>> Problem<S, D> of(
      Chain<S, D> chain, Objective objective) {
    return new Problem<>(chain, objective, Diary.SILENT, Learner.NONE);
  }

  /** The same on another chain. */
  public Problem<S, D> on(Chain<S, D> other) {
    return new Problem<>(other, objective, diary, learner);
  }
}
