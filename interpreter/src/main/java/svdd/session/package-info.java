/**
 * What stands behind a prompt, without a terminal. In: texts as they are typed, and questions about
 * a place in one. Out: answers: mistakes, values, what was declared, the events of a run.
 */
@NullMarked
package svdd.session;

import org.jspecify.annotations.NullMarked;
