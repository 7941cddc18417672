package svdd.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import svdd.check.Known;
import svdd.core.Design;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/**
 * What runs gave, as values with names: {@code islands.best}. Lists go from the best item that the
 * design keeps to the worst, as tables and files do.
 */
final class Findings {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private Findings() {}

  static Map<String, Known> of(Map<String, Result> results) {
    Map<String, Known> known = new LinkedHashMap<>();
    results.forEach(
        (name, result) -> {
          // `best_of, seed 8` of a comparison cannot be written as one
          if (NAME.matcher(name).matches()) {
            known.put(name, of(result));
          }
        });
    return known;
  }

  private static Known of(Result result) {
    Design design = result.design();
    List<ScoredItem> items = result.chosen();
    Map<String, Known> members = new LinkedHashMap<>();
    Space space = design.model().header().space();
    if (!items.isEmpty()) {
      members.put(Known.BEST, new Known.One(item(items.getFirst(), space), type(space)));
    }
    Type all = new Type.ListOf(type(space));
    Value values = new Value.Many(items.stream().map(item -> item(item, space)).toList());
    members.put("items", new Known.One(values, all));
    if (!design.goals().isEmpty()) {
      members.put("scores", numbers(items, ScoredItem::score));
    }
    Map<String, Known> rewards = new LinkedHashMap<>();
    for (int i = 0; i < design.shown().size(); i++) {
      int at = i;
      place(rewards, design.shown().get(i).name(), numbers(items, item -> item.rewards()[at]));
    }
    Map<String, Known> judges = new LinkedHashMap<>();
    for (int i = 0; i < design.care().judges().size(); i++) {
      int at = i;
      place(
          judges, design.care().judges().get(i).name(), numbers(items, item -> item.judges()[at]));
    }
    if (!rewards.isEmpty()) {
      members.put("rewards", new Known.Group(rewards));
    }
    if (!judges.isEmpty()) {
      members.put("judges", new Known.Group(judges));
    }
    return new Known.Group(members);
  }

  /** Puts {@code dna.gc} where {@code rewards.dna.gc} finds it. */
  private static void place(Map<String, Known> members, String path, Known values) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      members.put(path, values);
      return;
    }
    Map<String, Known> inner = new LinkedHashMap<>();
    if (members.get(path.substring(0, dot)) instanceof Known.Group group) {
      inner.putAll(group.members());
    }
    place(inner, path.substring(dot + 1), values);
    members.put(path.substring(0, dot), new Known.Group(inner));
  }

  private static Known numbers(List<ScoredItem> items, ToDoubleFunction<ScoredItem> number) {
    List<Value> values = new ArrayList<>();
    items.stream().mapToDouble(number).forEach(value -> values.add(new Value.Real(value)));
    return new Known.One(new Value.Many(values), new Type.ListOf(Type.REAL));
  }

  private static Type type(Space space) {
    return space instanceof Space.Sequence
        ? new Type.ItemOf(space)
        : new Type.ListOf(space.continuous() ? Type.REAL : Type.INT);
  }

  /** Letters as an item; numbers as a list. */
  private static Value item(ScoredItem item, Space space) {
    if (space instanceof Space.Sequence) {
      return new Value.Item(space, item.text());
    }
    DoubleStream numbers =
        Arrays.stream(item.text().split(" ", -1)).mapToDouble(Double::parseDouble);
    return new Value.Many(
        numbers
            .<Value>mapToObj(
                number ->
                    space.continuous() ? new Value.Real(number) : new Value.Int((long) number))
            .toList());
  }
}
