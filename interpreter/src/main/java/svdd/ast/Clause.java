package svdd.ast;

import java.util.List;
import svdd.source.Span;

/**
 * A line of a design's body: a word with its arguments, or {@code no word}.
 *
 * @param removes whether it is {@code no word}
 */
public record Clause(Span span, Name word, boolean removes, List<Argument> arguments) {}
