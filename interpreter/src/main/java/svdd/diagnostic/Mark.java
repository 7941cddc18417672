package svdd.diagnostic;

/**
 * A stretch of one line to underline, from and to in UTF-16 units of the line, with the words for
 * it.
 *
 * @param continues whether it ends a label that began on a line above
 */
record Mark(int line, int from, int to, String text, boolean primary, boolean continues) {}
