/** Tests of the rewards. */
@NullMarked
package svdd.reward;

import org.jspecify.annotations.NullMarked;
