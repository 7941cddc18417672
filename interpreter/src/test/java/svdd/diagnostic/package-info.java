/** Tests of the messages and of what they are made of. */
@NullMarked
package svdd.diagnostic;

import org.jspecify.annotations.NullMarked;
