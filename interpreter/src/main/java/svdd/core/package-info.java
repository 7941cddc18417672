/**
 * What a script means. In: nothing but types. Out: the records of a program with names resolved,
 * defaults filled in and every term typed.
 */
@NullMarked
package svdd.core;

import org.jspecify.annotations.NullMarked;
