/** The algorithms, one file each. In: a chain, values, a schedule. Out: designs. */
@NullMarked
package svdd.decode;

import org.jspecify.annotations.NullMarked;
