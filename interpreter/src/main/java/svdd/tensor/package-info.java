/**
 * Numbers. In: shapes, buffers, a seed. Out: tensors shared by engines and kernels without copies,
 * random streams, vector kernels.
 */
@NullMarked
package svdd.tensor;

import org.jspecify.annotations.NullMarked;
