package svdd.check;

import svdd.core.Term;
import svdd.type.Type;

/** What an expression that stands alone is about. */
public sealed interface Subject {

  /** Its type as scripts write it, or what it is in words. */
  String type();

  /** A value that is known, or that is computed without an item. */
  record Computed(Term term) implements Subject {
    @Override
    public String type() {
      return term.type().toString();
    }
  }

  /**
   * Something that has no value by itself: a reward, a model, a design.
   *
   * @param text it in one line
   */
  record Thing(String type, String text) implements Subject {}

  /** A design that can be run. */
  record Planned(svdd.core.Design design) implements Subject {
    @Override
    public String type() {
      return new Type.DesignOf(design.model().header().space()).toString();
    }
  }
}
