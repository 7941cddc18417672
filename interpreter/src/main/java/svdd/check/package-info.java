/**
 * From what the user wrote to what it means: resolves names, types every term, inlines functions,
 * computes constants, fills in defaults. Opens no file and no guest language itself; it asks
 * through the doors of {@code spi}. In: an {@code ast.Module} and a {@link svdd.check.Vocabulary}.
 * Out: a {@code core.Program} or diagnostics, all of them at once.
 */
@NullMarked
package svdd.check;

import org.jspecify.annotations.NullMarked;
