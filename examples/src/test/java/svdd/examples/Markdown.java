package svdd.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The code in a page. */
final class Markdown {

  /**
   * A block of code.
   *
   * @param page the page, by its path from the root
   * @param line where it starts
   * @param language the words after the fence, such as {@code svdd}; {@code indented} without one
   */
  record Code(String page, int line, String language, String text) {
    @Override
    public String toString() {
      return page + ":" + line;
    }
  }

  private Markdown() {}

  static List<Code> read(Path file) throws IOException {
    String page = Repository.ROOT.relativize(file).toString();
    List<String> lines = Files.readAllLines(file);
    List<Code> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int start = i + 1;
      StringBuilder text = new StringBuilder();
      if (line.startsWith("```")) {
        for (i++; i < lines.size() && !lines.get(i).startsWith("```"); i++) {
          text.append(lines.get(i)).append('\n');
        }
        found.add(new Code(page, start, line.substring(3).strip(), text.toString()));
      } else if (line.startsWith("    ") && (i == 0 || lines.get(i - 1).isBlank())) {
        for (; i < lines.size() && lines.get(i).startsWith("    "); i++) {
          text.append(lines.get(i).strip()).append('\n');
        }
        found.add(new Code(page, start, "indented", text.toString()));
      }
    }
    return found;
  }
}
