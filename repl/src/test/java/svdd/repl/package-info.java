/** Tests of the command line, inside this process and in one of its own. */
@NullMarked
package svdd.repl;

import org.jspecify.annotations.NullMarked;
