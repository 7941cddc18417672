/**
 * Command line and terminal. In: arguments and keys. Out: what a person reads. The only package
 * that prints to a terminal.
 */
@NullMarked
package svdd.repl;

import org.jspecify.annotations.NullMarked;
