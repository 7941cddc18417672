package svdd.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.parse.ParsedExpression;
import svdd.parse.Parser;
import svdd.source.Source;
import svdd.source.Span;
import svdd.type.Type;
import svdd.type.Value;

/**
 * Values that params get from outside, by their names; {@code lab.x} is for the x of the script
 * that is imported as lab.
 *
 * @param prefix what the names of these begin with outside, such as {@code lab.}
 */
record Overrides(String prefix, Map<String, Source> values) {
  static final Overrides NONE = new Overrides("", Map.of());

  /** Those for the params of an import. */
  Overrides under(String name) {
    Map<String, Source> inside = new LinkedHashMap<>();
    values.forEach(
        (path, text) -> {
          if (path.startsWith(name + ".")) {
            inside.put(path.substring(name.length() + 1), text);
          }
        });
    return new Overrides(prefix + name + ".", inside);
  }

  /** What they say, in a form that is equal where it is the same. */
  String text() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) -> text.append('\n').append(name).append('=').append(value.text()));
    return text.toString();
  }

  /** The value of a param as an expression; where words are wanted quotes may be left out. */
  Optional<Expr> find(String name, Type type, Context context) {
    Source text = values.get(name);
    if (text == null) {
      return Optional.empty();
    }
    boolean words = type == Type.STRING || type == Type.FILE || type == Type.COLUMN;
    if (words && !text.text().startsWith("\"")) {
      return Optional.of(new Expr.Literal(all(text), new Value.Text(text.text())));
    }
    ParsedExpression parsed = Parser.expression(text);
    parsed.diagnostics().forEach(context::tell);
    return Optional.of(parsed.expr());
  }

  static Span all(Source text) {
    return text.span(0, text.text().length());
  }
}
