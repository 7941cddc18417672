/**
 * Tree to program. In: what was written, and doors to ask headers of models and rewards. Out: what
 * it means, and the diagnostics of names, types and settings. Opens no file and no guest language.
 */
@NullMarked
package svdd.check;

import org.jspecify.annotations.NullMarked;
