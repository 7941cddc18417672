/**
 * Numbers in bulk: counter-based random streams and the sharing of equal rows. In: flat arrays and
 * row counts. Out: the same, without any notion of models or rewards.
 */
@NullMarked
package svdd.tensor;

import org.jspecify.annotations.NullMarked;
