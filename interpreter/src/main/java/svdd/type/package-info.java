/**
 * Types of design spaces, rewards, models and numbers. In: types. Out: their meet, and what one
 * lifts to.
 */
@NullMarked
package svdd.type;

import org.jspecify.annotations.NullMarked;
