package svdd.format;

/** A word or sign of a script, and the part that it plays in its sentence. */
record Token(String text, Role role) {

  /** What a token does; spaces and line ends around it depend on nothing else. */
  enum Role {
    /** The word that opens a clause. */
    CLAUSE,
    /** The word that opens a command. */
    COMMAND,
    /** The word that opens a declaration, {@code for}, or the {@code no} of a clause. */
    KEYWORD,
    NAME,
    LITERAL,
    /** {@code """text"""}. */
    TEXT,
    OPENING,
    CLOSING,
    COMMA,
    COLON,
    /** The {@code =} of a declaration. */
    ASSIGN,
    /** The {@code =} of a setting or of a default. */
    EQUALS,
    /** {@code .} and {@code ..}, with nothing around them. */
    TIGHT,
    /** A minus in front of its operand. */
    MINUS,
    /** {@code not} and {@code if}. */
    PREFIX,
    /** Everything that stands between two operands, words among it. */
    OPERATOR
  }

  boolean is(String sign) {
    return text.equals(sign);
  }

  boolean is(Role one) {
    return role == one;
  }

  /** Whether a value may end here, so that a bracket or a minus behind it belongs to it. */
  boolean endsValue() {
    return switch (role) {
      case NAME, LITERAL, TEXT, CLOSING -> true;
      default -> false;
    };
  }

  /** Whether a line that is broken here goes on with this token, and not behind it. */
  boolean leadsLine() {
    return role == Role.OPERATOR || role == Role.TIGHT;
  }
}
