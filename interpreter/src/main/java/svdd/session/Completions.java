package svdd.session;

import java.util.List;
import svdd.check.Named;

/**
 * What could stand at a place.
 *
 * @param start where the word begins that a candidate takes the place of; it ends at the place
 * @param candidates all that go on from there, in the order of their worth
 */
public record Completions(int start, List<Candidate> candidates) {
  public Completions {
    candidates = List.copyOf(candidates);
  }

  /**
   * One way to go on.
   *
   * @param text the whole word
   * @param group what it is, for a heading: {@code reward}, {@code setting}
   * @param signature with its type, in a line; empty where there is none
   * @param doc a sentence; empty where nobody wrote one
   * @param ends whether a space may follow it at once
   */
  public record Candidate(String text, String group, String signature, String doc, boolean ends) {

    static Candidate of(Named named) {
      boolean ends = named.kind() == Named.Kind.CLAUSE || named.kind() == Named.Kind.COMMAND;
      return new Candidate(
          named.name(), named.kind().toString(), Says.signature(named), first(named.doc()), ends);
    }

    /** A setting with its sign, ready for the value. */
    static Candidate of(Named.Setting setting) {
      return new Candidate(
          setting.name() + " = ", "setting", setting.signature(), setting.doc(), false);
    }

    private static String first(String doc) {
      return doc.strip().lines().findFirst().orElse("");
    }
  }
}
