/**
 * The doors: what a model, a reward, a decoder, a snippet engine and a library are to the rest, for
 * strangers and for the rooms below, and the doors that the checker asks headers and guest syntax
 * through. In: settings that are already checked against a {@link svdd.spi.Signature}. Out: opened
 * models and rewards, or a {@link svdd.spi.Refusal} in words for users.
 */
@NullMarked
package svdd.spi;

import org.jspecify.annotations.NullMarked;
