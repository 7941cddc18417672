/**
 * Text and places. In: the text of a script or of a terminal line. Out: sources and spans that
 * every later room points at.
 */
@NullMarked
package svdd.source;

import org.jspecify.annotations.NullMarked;
