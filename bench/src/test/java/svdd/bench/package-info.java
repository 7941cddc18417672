/** Tests of the benchmarks themselves. */
@NullMarked
package svdd.bench;

import org.jspecify.annotations.NullMarked;
