/**
 * The front door. In: a script and options. Out: a compilation with its diagnostics, and a result.
 */
@NullMarked
package svdd;

import org.jspecify.annotations.NullMarked;
