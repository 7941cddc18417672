/** Rewards. In: designs as batches. Out: scores, from kernels, caches, tables or processes. */
@NullMarked
package svdd.reward;

import org.jspecify.annotations.NullMarked;
