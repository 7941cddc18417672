/**
 * Runs plans. In: a plan. Out: events, a journal to resume from, and results, under a budget that
 * can be cancelled.
 */
@NullMarked
package svdd.run;

import org.jspecify.annotations.NullMarked;
