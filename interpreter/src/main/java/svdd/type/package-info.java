/**
 * The types of the language and the values that have them: design spaces, rewards, numbers,
 * choices. In: nothing but themselves. Out: what is of what type, and which spaces meet.
 */
@NullMarked
package svdd.type;

import org.jspecify.annotations.NullMarked;
