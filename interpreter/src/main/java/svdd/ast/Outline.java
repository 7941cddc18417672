package svdd.ast;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import svdd.source.Block;
import svdd.source.Span;
import svdd.type.Value;

/**
 * The tree as an indented text, one node a line: its kind, its words, its place (lines and columns
 * from 1, both ends included) and below it what it is made of. What is absent is not printed.
 */
public final class Outline {
  private final StringBuilder out = new StringBuilder();
  private final boolean places;

  private Outline(boolean places) {
    this.places = places;
  }

  /** A whole script. */
  public static String of(Module module) {
    return of(module, true);
  }

  /** A whole script without its places: equal for scripts that differ in layout alone. */
  public static String withoutPlaces(Module module) {
    return of(module, false);
  }

  private static String of(Module module, boolean places) {
    Outline outline = new Outline(places);
    module.statements().forEach(statement -> outline.child(statement, "", 0));
    return outline.out.toString();
  }

  /** One expression. */
  public static String of(Expr expr) {
    Outline outline = new Outline(true);
    outline.child(expr, "", 0);
    return outline.out.toString();
  }

  private void node(Record node, String role, int depth) {
    out.append("  ".repeat(depth)).append(role.isEmpty() ? "" : role + ": ");
    out.append(node.getClass().getSimpleName());
    Optional<Span> span = Optional.empty();
    List<Runnable> below = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      Object value = value(node, component);
      if (value instanceof Optional<?> optional) {
        value = optional.isPresent() ? optional.get() : null;
      }
      String name = component.getName();
      switch (value) {
        case null -> {}
        case Span place when places && name.equals("span") -> span = Optional.of(place);
        case Span place -> {}
        case List<?> list -> list.forEach(item -> below.add(() -> child(item, name, depth + 1)));
        default -> {
          String words = words(value, name);
          if (words == null) {
            below.add(() -> child(value(node, component), name, depth + 1));
          } else {
            out.append(words.isEmpty() ? "" : " " + words);
          }
        }
      }
    }
    span.ifPresent(place -> out.append(" @").append(place(place)));
    out.append('\n');
    below.forEach(Runnable::run);
  }

  private void child(@Nullable Object item, String role, int depth) {
    Object value = item instanceof Optional<?> optional ? optional.orElse(null) : item;
    if (value instanceof Record node) {
      node(node, role, depth);
    } else if (value != null) {
      out.append("  ".repeat(depth)).append(role).append(": ").append(value).append('\n');
    }
  }

  /** What stands on the node's own line, or null for what gets a line of its own. */
  private @Nullable String words(Object value, String role) {
    return switch (value) {
      case Name name -> name.text();
      case Value constant -> constant.toString();
      case Enum<?> word -> word.toString().toLowerCase(Locale.ROOT);
      case Boolean yes -> yes ? role : "";
      case String text -> quoted(text);
      case Block block ->
          (block.body() ? "body " : "")
              + quoted(block.content())
              + (places ? " lines " + starts(block) : "");
      default -> null;
    };
  }

  private static String quoted(String text) {
    return new Value.Text(text).toString();
  }

  private static String starts(Block block) {
    List<String> places = new ArrayList<>();
    for (int start : block.lines()) {
      places.add(block.span().source().line(start) + ":" + block.span().source().column(start));
    }
    return places.toString();
  }

  private static String place(Span span) {
    String text = span.source().text();
    int last = Math.max(span.start(), span.end() - 1);
    boolean half = last > span.start() && Character.isLowSurrogate(text.charAt(last));
    Span end = span.source().span(half ? last - 1 : last, span.end());
    String start = span.line() + ":" + span.column();
    if (end.start() <= span.start()) {
      return start;
    }
    return start + "-" + (end.line() == span.line() ? "" : end.line() + ":") + end.column();
  }

  private static @Nullable Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
