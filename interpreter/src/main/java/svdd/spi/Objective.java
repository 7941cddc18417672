package svdd.spi;

/** What a design wants, as a decoder sees it. Equal items are scored once and the calls counted. */
@FunctionalInterface
public interface Objective {
  Merits merits(Items items);
}
