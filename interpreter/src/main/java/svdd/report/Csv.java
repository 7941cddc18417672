package svdd.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import svdd.core.Design;
import svdd.run.Contest;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.run.Scores;

/**
 * Items as CSV (RFC 4180): number, item, score, each declared reward, each judge, feasible. Where
 * there is no number the field is empty.
 */
final class Csv {
  private Csv() {}

  static void write(Result result, OutputStream out) throws IOException {
    List<String> heading = new ArrayList<>(List.of(Fields.NUMBER, Fields.ITEM, Fields.SCORE));
    heading.addAll(Fields.rewards(result.design()));
    heading.addAll(Fields.judges(result.design()));
    heading.add(Fields.FEASIBLE);
    out.write(line(heading));
    for (ScoredItem item : result.chosen()) {
      List<String> fields = new ArrayList<>(start(item));
      for (double reward : item.rewards()) {
        fields.add(number(reward));
      }
      for (double judge : item.judges()) {
        fields.add(number(judge));
      }
      fields.add(Fields.feasible(item));
      out.write(line(fields));
    }
  }

  /**
   * Every item of a comparison, a line each: design, seed, number, item, score, what any of the
   * designs declares or judges by, feasible. What a design does not have is empty.
   */
  static void write(Contest contest, OutputStream out) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    for (Contest.Entrant entrant : contest.entrants()) {
      names.addAll(Fields.rewards(entrant.entry().run().run().design()));
    }
    for (Contest.Entrant entrant : contest.entrants()) {
      names.addAll(Fields.judges(entrant.entry().run().run().design()));
    }
    List<String> heading =
        new ArrayList<>(
            List.of(Fields.DESIGN, Fields.SEED, Fields.NUMBER, Fields.ITEM, Fields.SCORE));
    heading.addAll(names);
    heading.add(Fields.FEASIBLE);
    out.write(line(heading));
    for (Contest.Entrant entrant : contest.entrants()) {
      for (Result result : entrant.results()) {
        for (ScoredItem item : result.items()) {
          List<String> fields = new ArrayList<>();
          fields.add(entrant.label());
          fields.add(Long.toString(result.design().seed()));
          fields.addAll(start(item));
          Map<String, Double> numbers = numbers(result.design(), item);
          names.forEach(name -> fields.add(number(numbers.getOrDefault(name, Double.NaN))));
          fields.add(Fields.feasible(item));
          out.write(line(fields));
        }
      }
    }
  }

  /** The items of a file, a line each: line, name where there are some, item, each reward. */
  static void write(Scores scores, OutputStream out) throws IOException {
    boolean names = scores.rows().stream().anyMatch(row -> !row.name().isEmpty());
    List<String> heading = new ArrayList<>(List.of(Fields.LINE));
    if (names) {
      heading.add(Fields.NAME);
    }
    heading.add(Fields.ITEM);
    heading.addAll(scores.rewards());
    out.write(line(heading));
    for (Scores.Row row : scores.rows()) {
      List<String> fields = new ArrayList<>(List.of(Integer.toString(row.line())));
      if (names) {
        fields.add(row.name());
      }
      fields.add(row.item());
      for (double number : row.numbers()) {
        fields.add(number(number));
      }
      out.write(line(fields));
    }
  }

  private static Map<String, Double> numbers(Design design, ScoredItem item) {
    Map<String, Double> numbers = new HashMap<>();
    List<String> rewards = Fields.rewards(design);
    for (int i = 0; i < rewards.size(); i++) {
      numbers.put(rewards.get(i), item.rewards()[i]);
    }
    List<String> judges = Fields.judges(design);
    for (int i = 0; i < judges.size(); i++) {
      numbers.put(judges.get(i), item.judges()[i]);
    }
    return numbers;
  }

  private static List<String> start(ScoredItem item) {
    return List.of(Integer.toString(item.number()), item.text(), number(item.score()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Fields.exact(value);
  }

  private static byte[] line(List<String> fields) {
    String line = fields.stream().map(Csv::quoted).collect(Collectors.joining(","));
    return (line + "\r\n").getBytes(UTF_8);
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
