/**
 * What is said to users. In: findings of any room, as values with a code and a place. Out: text,
 * ANSI or JSON.
 */
@NullMarked
package svdd.diagnostic;

import org.jspecify.annotations.NullMarked;
