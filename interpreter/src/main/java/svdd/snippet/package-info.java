/**
 * JavaScript and Python inside a script. In: a snippet and items. Out: numbers, under limits, or a
 * refusal at the very place in the script. Nothing of one call is there for the next: a fresh
 * function scope, captured lists made anew, no globals; neither chance nor clock. The only room
 * that sees GraalVM.
 */
@NullMarked
package svdd.snippet;

import org.jspecify.annotations.NullMarked;
