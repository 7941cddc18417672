/**
 * The standard library. In: the doors of {@code svdd.spi}. Out: modules, shipped models and
 * natives, registered as a stranger's library would be.
 */
@NullMarked
package svdd.stdlib;

import org.jspecify.annotations.NullMarked;
