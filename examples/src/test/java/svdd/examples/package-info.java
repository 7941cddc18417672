/** The scripts of this folder as tests. In: a script and its expected output. Out: a verdict. */
@NullMarked
package svdd.examples;

import org.jspecify.annotations.NullMarked;
