/**
 * JavaScript and Python inside a script. In: a snippet and batches. Out: numbers, under limits. The
 * only room that sees GraalVM.
 */
@NullMarked
package svdd.snippet;

import org.jspecify.annotations.NullMarked;
