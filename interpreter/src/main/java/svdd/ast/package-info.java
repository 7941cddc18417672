/**
 * What the user wrote. In: nothing but places. Out: sealed interfaces of records, one a construct.
 */
@NullMarked
package svdd.ast;

import org.jspecify.annotations.NullMarked;
