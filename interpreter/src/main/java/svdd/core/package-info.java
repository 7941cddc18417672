/**
 * What a script means: names resolved, functions inlined, defaults filled in, every term typed,
 * every constant computed. In: nothing; the checker builds it. Out: what plans are made of.
 */
@NullMarked
package svdd.core;

import org.jspecify.annotations.NullMarked;
