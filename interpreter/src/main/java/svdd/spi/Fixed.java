package svdd.spi;

/**
 * What of every item is given beforehand.
 *
 * @param held for each position (or number) of an item whether it is given
 * @param values one item; what is not held in it means nothing
 */
public record Fixed(boolean[] held, Items values) {

  /** Nothing is given. */
  public static Fixed nothing() {
    return new Fixed(new boolean[0], new Items.Discrete(svdd.type.Space.any(), 0, new byte[0]));
  }

  public boolean isNothing() {
    return held.length == 0;
  }
}
