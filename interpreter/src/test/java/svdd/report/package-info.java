/** Tests of tables and files. In: results made by hand. Out: a verdict. */
@NullMarked
package svdd.report;

import org.jspecify.annotations.NullMarked;
