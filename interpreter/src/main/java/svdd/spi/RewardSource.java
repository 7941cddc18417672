package svdd.spi;

/** A kind of reward that scripts can name: {@code oracle(...)}, {@code table(...)}, a native. */
public interface RewardSource {

  Signature signature();

  /** Reads headers, nothing more. */
  RewardHeader header(Settings settings) throws Refusal;

  /** Opens the reward. */
  Reward open(Settings settings, Resources resources) throws Refusal;
}
