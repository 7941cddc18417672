package svdd.spi;

import svdd.type.Space;

/**
 * A native that looks at items in another way: {@code native("name", reward, settings...)} inside a
 * library's modules is that reward of what its view makes of an item.
 *
 * @param signature the settings behind the reward
 */
public record ViewSource(Signature signature, Maker maker) {

  /** Makes the view for a reward on a space, or refuses. */
  @FunctionalInterface
  public interface Maker {
    View of(Settings settings, Space scored) throws Refusal;
  }
}
