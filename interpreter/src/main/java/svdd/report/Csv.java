package svdd.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import svdd.run.Result;
import svdd.run.ScoredItem;

/**
 * Items as CSV (RFC 4180): number, item, score, each declared reward, feasible. Where there is no
 * number the field is empty.
 */
final class Csv {
  private Csv() {}

  static void write(Result result, OutputStream out) throws IOException {
    List<String> heading = new ArrayList<>(List.of(Fields.NUMBER, Fields.ITEM, Fields.SCORE));
    heading.addAll(Fields.rewards(result.design()));
    heading.add(Fields.FEASIBLE);
    out.write(line(heading));
    for (ScoredItem item : result.ranked()) {
      List<String> fields = new ArrayList<>();
      fields.add(Integer.toString(item.number()));
      fields.add(item.text());
      fields.add(number(item.score()));
      for (double reward : item.rewards()) {
        fields.add(number(reward));
      }
      fields.add(item.broken() == 0 ? "yes" : "no");
      out.write(line(fields));
    }
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
