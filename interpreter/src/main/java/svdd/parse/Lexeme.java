package svdd.parse;

import svdd.source.Source;

/**
 * A word, sign, comment or blank of a text as it stands there. The lexemes of a text, one after the
 * other, are the text.
 *
 * @param start of its first character
 * @param end after its last character
 */
public record Lexeme(Kind kind, Source source, int start, int end) {

  /** What a lexeme is. */
  public enum Kind {
    /** A reserved word, or one that opens a statement where a name follows. */
    WORD,
    NAME,
    /** A number, with its unit if it has one. */
    NUMBER,
    STRING,
    /** {@code """text"""}; one that nothing closes goes on to the end. */
    TEXT_BLOCK,
    /** An item or another literal with a tag: {@code dna"ACGT"}. */
    TAGGED,
    /** {@code //}. */
    COMMENT,
    /** {@code ///}. */
    DOC,
    /** A bracket or brace that opens. */
    OPENING,
    /** A bracket or brace that closes. */
    CLOSING,
    /** An operator or another sign. */
    SIGN,
    BLANK,
    LINE_END,
    /** What the language does not know. */
    ODD
  }

  public String text() {
    return source.text().substring(start, end);
  }
}
