/**
 * What the user wrote: a tree of sealed records with places, nothing resolved, nothing filled in.
 * In: what the parser read. Out: what the checker gives a meaning to.
 */
@NullMarked
package svdd.ast;

import org.jspecify.annotations.NullMarked;
