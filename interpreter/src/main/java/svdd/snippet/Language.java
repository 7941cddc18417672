package svdd.snippet;

import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import svdd.spi.Refusal;
import svdd.spi.Snippet;

/** What the guest languages differ in. */
interface Language {

  /** The name of every snippet's text, by which its own lines are told from others. */
  String SNIPPET = "snippet";

  /** The word in scripts, and the name that GraalVM knows it by. */
  String name();

  String title();

  /** The option by which numbers and words do not follow the country of the machine. */
  Map.Entry<String, String> locale();

  /**
   * What runs first in every context. Its value has the members {@code usable} and {@code bind}.
   */
  Source fences();

  /**
   * The function that a snippet is: of the item and then the captured values.
   *
   * @throws Refusal where the text is not well formed
   */
  Value define(Context context, Value fences, Snippet snippet) throws Refusal;

  /** A captured value as this language writes it. */
  String literal(svdd.type.Value value);

  /** An expression for a function without parameters that makes this list. */
  String maker(String list);

  /** Where in the snippet's text a run-time error comes from, if it tells. */
  Optional<Spot> spot(PolyglotException error, Text text);
}
