package svdd.snippet;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import svdd.spi.Refusal;
import svdd.spi.Snippet;

/** GraalJS. The text stands on lines of its own inside an arrow function, so columns stay. */
final class JavaScript implements Language {
  /** {@code SyntaxError: snippet:2:7 Expected ...}; the column counts from 0. */
  private static final Pattern FIRST_FAULT =
      Pattern.compile("(?:SyntaxError: )?" + SNIPPET + ":(\\d+):(\\d+) ([^\\r\\n]*)");

  @Override
  public String name() {
    return "js";
  }

  @Override
  public String title() {
    return "JavaScript";
  }

  @Override
  public Map.Entry<String, String> locale() {
    return Map.entry("js.locale", "en-US");
  }

  @Override
  public Source fences() {
    return Fences.source(this, "fences.js");
  }

  @Override
  public Value define(Context context, Value fences, Snippet snippet) throws Refusal {
    String content = snippet.text().content();
    String head = "(" + String.join(", ", Parameters.names(snippet)) + ") => { \"use strict\";";
    String source =
        snippet.text().body()
            ? head + "\n" + content + "\n}"
            : head + " return (\n" + content + "\n);}";
    try {
      Value parsed = context.parse(Source.newBuilder(name(), source, SNIPPET).buildLiteral());
      if (!fences.invokeMember("closed", content, snippet.text().body()).asBoolean()) {
        String fault = "a bracket in it closes none of its own";
        throw new Messages(snippet, title()).syntax(fault, Text.of(snippet.text()).span());
      }
      return parsed.execute();
    } catch (PolyglotException e) {
      if (!e.isSyntaxError()) {
        throw e;
      }
      throw fault(e, snippet);
    }
  }

  private Refusal fault(PolyglotException e, Snippet snippet) {
    Text text = Text.of(snippet.text());
    Messages messages = new Messages(snippet, title());
    String all = String.valueOf(e.getMessage());
    Matcher first = FIRST_FAULT.matcher(all);
    if (first.lookingAt()) {
      int line = Integer.parseInt(first.group(1)) - 1;
      int column = Integer.parseInt(first.group(2)) + 1;
      return messages.syntax(first.group(3), text.span(new Spot(line, column, 1)));
    }
    String message = all.lines().findFirst().orElse(all);
    Optional<Spot> spot = Optional.ofNullable(e.getSourceLocation()).map(at -> spot(at, text));
    return messages.syntax(message, spot.map(text::span).orElseGet(text::span));
  }

  @Override
  public String literal(svdd.type.Value value) {
    return switch (value) {
      case svdd.type.Value.Bool bool -> bool.toString();
      case svdd.type.Value.Real real -> Double.toString(real.value());
      case svdd.type.Value.Many many ->
          many.values().stream().map(this::literal).collect(Collectors.joining(", ", "[", "]"));
      default -> Parameters.literal(value);
    };
  }

  @Override
  public String maker(String list) {
    return "() => " + list;
  }

  @Override
  public Optional<Spot> spot(PolyglotException error, Text text) {
    Stream<SourceSection> frames =
        StreamSupport.stream(error.getPolyglotStackTrace().spliterator(), false)
            .map(StackFrame::getSourceLocation);
    return Stream.concat(frames, Stream.ofNullable(error.getSourceLocation()))
        .filter(at -> at != null && at.isAvailable() && at.getSource().getName().equals(SNIPPET))
        .findFirst()
        .map(at -> spot(at, text));
  }

  /** The part of a section on its first line. */
  private static Spot spot(SourceSection at, Text text) {
    int line = at.getStartLine() - 1;
    int column = at.getStartColumn();
    if (line < 1) {
      return text.line(1, 1); // The whole of an expression counts its bracket in.
    }
    if (line > text.lines().size()) {
      return new Spot(line, column, 1);
    }
    int rest = text.line(line).length() - column + 1;
    return new Spot(line, column, Math.max(1, Math.min(at.getCharLength(), rest)));
  }
}
