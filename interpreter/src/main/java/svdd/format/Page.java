package svdd.format;

import java.util.List;
import svdd.diagnostic.Columns;

/** Lines to a text. Comments behind code stand below each other down to the next empty line. */
final class Page {
  /** Where comments stand beside lines that are shorter. */
  private static final int USUAL = 48;

  private static final int DISTANCE = 3;

  private final StringBuilder out = new StringBuilder();

  private Page() {}

  static String of(List<Row> rows) {
    Page page = new Page();
    int from = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).blank()) {
        page.write(rows.subList(from, i));
        from = i;
      }
    }
    return page.out.toString();
  }

  private void write(List<Row> paragraph) {
    int column =
        paragraph.stream()
            .filter(row -> row.comment().isPresent())
            .mapToInt(Page::behind)
            .filter(wanted -> wanted <= Breaking.WIDEST)
            .reduce(USUAL, Math::max);
    for (Row row : paragraph) {
      out.append(row.blank() ? "\n" : "").append(row.code());
      row.comment()
          .ifPresent(
              text -> out.repeat(' ', Math.max(column, behind(row)) - width(row)).append(text));
      out.append('\n');
    }
  }

  private static int behind(Row row) {
    return width(row) + DISTANCE;
  }

  private static int width(Row row) {
    return Columns.of(row.code()).width();
  }
}
