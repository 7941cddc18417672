package svdd.snippet;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import svdd.spi.Refusal;
import svdd.spi.Snippet;

/**
 * GraalPy. A body becomes a function as a syntax tree, so its lines and strings stay as written; an
 * expression stands in parentheses of its own, one line further down.
 */
final class Python implements Language {

  @Override
  public String name() {
    return "python";
  }

  @Override
  public String title() {
    return "Python";
  }

  @Override
  public Map.Entry<String, String> locale() {
    return Map.entry("python.InitialLocale", "en_US");
  }

  @Override
  public Source fences() {
    return Fences.source(this, "fences.py");
  }

  @Override
  public Value define(Context context, Value fences, Snippet snippet) throws Refusal {
    String content = snippet.text().content();
    boolean expression = !snippet.text().body();
    String parameters = String.join(", ", Parameters.names(snippet));
    Value function = fences.invokeMember("define", content, parameters, expression);
    if (!function.hasArrayElements()) {
      return function;
    }
    Text text = Text.of(snippet.text());
    Spot spot = expression ? inExpression(fences, function, text) : inBody(fences, function, text);
    String message = function.getArrayElement(0).asString();
    throw new Messages(snippet, title()).syntax(message, text.span(spot));
  }

  /** The parser blames the bracket around the expression for one that is open inside. */
  private static Spot inExpression(Value fences, Value fault, Text text) {
    Spot spot = spot(fault, 1, text);
    if (spot.line() >= 1) {
      return spot;
    }
    Value alone = fences.invokeMember("read", text.block().content().strip(), "eval");
    return alone.hasArrayElements() ? spot(alone, 0, text) : text.line(1, 1);
  }

  /** GraalPy puts two faults beside their place; both are easily put right. */
  private static Spot inBody(Value fences, Value fault, Text text) {
    String message = fault.getArrayElement(0).asString();
    Spot spot = spot(fault, 0, text);
    if (message.equals("unexpected indent")) {
      return unexpectedIndent(fences, text);
    }
    boolean startsLine = spot.column() <= text.line(spot.line(), 1).column();
    if (message.startsWith("unindent")) {
      return text.line(spot.line(), 1);
    }
    return message.startsWith("expected ':'") && startsLine && spot.line() > 1
        ? text.endBefore(spot.line())
        : spot;
  }

  /** The last line of the shortest beginning of the text that has the fault. */
  private static Spot unexpectedIndent(Value fences, Text text) {
    StringBuilder head = new StringBuilder();
    for (int line = 1; line <= text.lines().size(); line++) {
      head.append(text.line(line)).append('\n');
      Value fault = fences.invokeMember("read", head.toString(), "exec");
      if (fault.hasArrayElements()
          && fault.getArrayElement(0).asString().equals("unexpected indent")) {
        return text.line(line, 1);
      }
    }
    return text.line(1, 1);
  }

  /** Python counts columns in characters, the script in UTF-16 units. */
  private static Spot spot(Value fault, int linesBefore, Text text) {
    int line = fault.getArrayElement(1).asInt() - linesBefore;
    int column = fault.getArrayElement(2).asInt();
    int length = Math.max(1, fault.getArrayElement(3).asInt() - column);
    if (line < 1 || line > text.lines().size()) {
      return new Spot(line, column, length);
    }
    String written = text.line(line);
    int characters = written.codePointCount(0, written.length());
    int before = written.offsetByCodePoints(0, Math.clamp(column - 1, 0, characters));
    return new Spot(line, before + 1, length);
  }

  @Override
  public String literal(svdd.type.Value value) {
    return switch (value) {
      case svdd.type.Value.Bool bool -> bool.value() ? "True" : "False";
      case svdd.type.Value.Real real ->
          Double.isFinite(real.value())
              ? Double.toString(real.value())
              : "float('" + real.value() + "')";
      case svdd.type.Value.Many many ->
          many.values().stream().map(this::literal).collect(Collectors.joining(", ", "[", "]"));
      default -> Parameters.literal(value);
    };
  }

  @Override
  public String maker(String list) {
    return "lambda: " + list;
  }

  /** The last of the calls that stand in the snippet; Python tells their lines only. */
  @Override
  public Optional<Spot> spot(PolyglotException error, Text text) {
    Value guest = error.getGuestObject();
    if (guest == null || !guest.hasMember("__traceback__")) {
      return Optional.empty();
    }
    Optional<Spot> last = Optional.empty();
    Value call = guest.getMember("__traceback__");
    while (!call.isNull()) {
      Value code = call.getMember("tb_frame").getMember("f_code");
      if (code.getMember("co_filename").asString().equals(SNIPPET)) {
        int line = call.getMember("tb_lineno").asInt() - (text.block().body() ? 0 : 1);
        last = Optional.of(text.line(line, 1));
      }
      call = call.getMember("tb_next");
    }
    return last;
  }
}
