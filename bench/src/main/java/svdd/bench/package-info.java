/** Benchmarks. In: kernels and whole runs. Out: times, as JMH prints them. */
@NullMarked
package svdd.bench;

import org.jspecify.annotations.NullMarked;
