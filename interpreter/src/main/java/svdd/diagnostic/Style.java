package svdd.diagnostic;

/** How parts of a message are set off: not at all, or in the colours of a terminal. */
enum Style {
  PLAIN,
  ANSI;

  String error(String text) {
    return in("1;31", text);
  }

  String warning(String text) {
    return in("1;33", text);
  }

  String strong(String text) {
    return in("1", text);
  }

  String quiet(String text) {
    return in("34", text);
  }

  String hint(String text) {
    return in("36", text);
  }

  private String in(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
