/** Tests of the standard library. */
@NullMarked
package svdd.stdlib;

import org.jspecify.annotations.NullMarked;
