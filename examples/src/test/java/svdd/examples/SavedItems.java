package svdd.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers in a file of items, by their names. */
record SavedItems(Map<String, List<Double>> numbers) {

  static SavedItems read(Path file) throws IOException {
    Map<String, List<Double>> numbers = new TreeMap<>();
    String text = Files.readString(file);
    if (file.toString().endsWith(".fasta")) {
      text.lines().filter(line -> line.startsWith(">")).forEach(line -> header(line, numbers));
    } else if (file.toString().endsWith(".csv")) {
      rows(text.lines().toList(), numbers);
    } else {
      for (JsonNode item : JsonMapper.shared().readTree(text).get("items")) {
        add(numbers, "score", item.get("score").asDouble());
        item.get("rewards")
            .properties()
            .forEach(reward -> add(numbers, reward.getKey(), reward.getValue().asDouble()));
      }
    }
    return new SavedItems(numbers);
  }

  private static void header(String line, Map<String, List<Double>> numbers) {
    for (String field : line.split(" ", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0 && !field.startsWith("feasible=")) {
        add(numbers, field.substring(0, equals), Double.parseDouble(field.substring(equals + 1)));
      }
    }
  }

  private static void rows(List<String> lines, Map<String, List<Double>> numbers) {
    List<String> names = List.of(lines.getFirst().split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = List.of(line.split(",", -1));
      for (int i = 2; i < names.size() - 1; i++) {
        add(numbers, names.get(i), Double.parseDouble(fields.get(i)));
      }
    }
  }

  private static void add(Map<String, List<Double>> numbers, String name, double value) {
    numbers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  int count(String name) {
    return numbers.getOrDefault(name, List.of()).size();
  }

  double mean(String name) {
    return numbers.getOrDefault(name, List.of()).stream()
        .mapToDouble(x -> x)
        .average()
        .orElse(Double.NaN);
  }

  /** The variance of the mean. */
  double variance(String name) {
    List<Double> values = numbers.getOrDefault(name, List.of());
    double mean = mean(name);
    double squares = values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return squares / Math.max(1, values.size() - 1) / Math.max(1, values.size());
  }
}
