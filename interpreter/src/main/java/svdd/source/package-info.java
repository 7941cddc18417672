/**
 * Text and places: what a script is made of before anybody has read it. In: files and typed lines.
 * Out: {@link svdd.source.Source}s, the {@link svdd.source.Span}s that point into them, and the
 * {@link svdd.source.Folder}s that their relative paths start from.
 */
@NullMarked
package svdd.source;

import org.jspecify.annotations.NullMarked;
