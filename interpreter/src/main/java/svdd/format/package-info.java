/**
 * How a script is laid out. In: a source. Out: the same script in the one layout that {@code svdd
 * fmt} gives, token by token, with every comment.
 */
@NullMarked
package svdd.format;

import org.jspecify.annotations.NullMarked;
