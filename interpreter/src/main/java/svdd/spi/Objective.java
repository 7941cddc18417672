package svdd.spi;

/** What a design wants, as a decoder sees it. Equal items are scored once and the calls counted. */
@FunctionalInterface
public interface Objective {

  /**
   * What these items are worth.
   *
   * @throws Failure where a reward cannot be computed
   */
  Merits merits(Items items);
}
