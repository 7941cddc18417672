/** Tests of snippets with real guests. In: small scripts. Out: a verdict. */
@NullMarked
package svdd.snippet;

import org.jspecify.annotations.NullMarked;
