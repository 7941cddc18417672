package svdd.spi;

import java.time.Duration;
import java.util.Map;
import svdd.source.Block;
import svdd.type.Space;
import svdd.type.Value;

/**
 * A guest snippet with everything that its value depends on.
 *
 * @param engine {@code js} or {@code python}
 * @param text its text; an expression, or a body that returns
 * @param item the name of the item, or of the list of items
 * @param batch whether it is called with a list of items and returns a list
 * @param condition whether it answers true or false
 * @param space what it scores
 * @param captures names of the script and their values: numbers, strings, Bools, lists of them
 * @param timeout the longest time that one call may take
 */
public record Snippet(
    String engine,
    Block text,
    String item,
    boolean batch,
    boolean condition,
    Space space,
    Map<String, Value> captures,
    Duration timeout) {}
