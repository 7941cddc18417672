/**
 * Program to plan. In: what a script means. Out: steps with shapes, device, counts and cost, and
 * their printed form.
 */
@NullMarked
package svdd.plan;

import org.jspecify.annotations.NullMarked;
