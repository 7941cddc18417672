package svdd.format;

import java.util.List;

/**
 * A script as sentences.
 *
 * @param end what stands behind the last one
 */
record Document(List<Part> parts, Gap end) {

  /** A sentence and what stands before it. */
  record Part(Gap before, Sentence sentence) {}
}
