/** Results to files. In: a finished run. Out: tables, FASTA, pictures and one page of HTML. */
@NullMarked
package svdd.report;

import org.jspecify.annotations.NullMarked;
