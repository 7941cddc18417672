/**
 * What users are told: messages as values with a code, places and a hint, and the renderer that
 * prints them. In: what a phase noticed. Out: text for a terminal, a pipe or another program.
 */
@NullMarked
package svdd.diagnostic;

import org.jspecify.annotations.NullMarked;
