/** Tests of the layout of scripts. */
@NullMarked
package svdd.format;

import org.jspecify.annotations.NullMarked;
