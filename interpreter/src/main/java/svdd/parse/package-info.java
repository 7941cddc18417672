/**
 * Text to tree. In: a source. Out: the tree of what was written and the diagnostics of syntax. The
 * only room that sees ANTLR.
 */
@NullMarked
package svdd.parse;

import org.jspecify.annotations.NullMarked;
