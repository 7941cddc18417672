package svdd.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who descends from whom.
 *
 * @param parents for each step, from the first, the row that each row of the batch descends from
 */
record Ancestry(List<int[]> parents) {

  Ancestry() {
    this(new ArrayList<>());
  }

  void step(int[] rows) {
    parents.add(rows);
  }

  /**
   * For each time from the first step to the last, the particle at that time that each of the last
   * ones of a population descends from.
   */
  List<int[]> lineage(int population, int size) {
    int from = population * size;
    int[] now = IntStream.range(from, from + size).toArray();
    List<int[]> lineage = new ArrayList<>();
    lineage.add(now);
    for (int[] step : parents.reversed()) {
      now = IntStream.of(now).map(row -> step[row]).toArray();
      lineage.add(now);
    }
    return lineage.reversed().stream()
        .map(rows -> IntStream.of(rows).map(row -> row - from).toArray())
        .toList();
  }
}
