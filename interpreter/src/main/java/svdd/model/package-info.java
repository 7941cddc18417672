/**
 * Denoisers and their chains, oracles and value networks. In: model files and manifests. Out:
 * chains that draw and denoise. The only room that opens networks.
 */
@NullMarked
package svdd.model;

import org.jspecify.annotations.NullMarked;
