/**
 * Doors for strangers and for lower rooms. In: nothing of what lies below. Out: the interfaces that
 * a library, a model, a reward or a decoder implements, and those that checking asks through.
 */
@NullMarked
package svdd.spi;

import org.jspecify.annotations.NullMarked;
