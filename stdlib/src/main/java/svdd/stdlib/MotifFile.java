package svdd.stdlib;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import svdd.spi.DataFile;
import svdd.spi.Refusal;

/**
 * Reads motifs in the formats MEME (version 4 and later, minimal or full) and JASPAR ({@code >} and
 * a name, then a line of counts for each of A, C, G and T).
 */
final class MotifFile {
  private static final Pattern MATRIX =
      Pattern.compile("letter-probability matrix:(?:.*\\balength= *(\\d+))?.*\\bw= *(\\d+).*");
  private static final Pattern SITES = Pattern.compile(".*\\bnsites= *([0-9.eE+]+).*");

  /** Sites of a matrix that does not say how many it has, as MEME takes it. */
  private static final double DEFAULT_SITES = 20;

  /** How far the shares of a position may be from 1 together. */
  private static final double ROUNDING = 0.02;

  private final String title;
  private final List<String> lines;
  private final List<Motif> motifs = new ArrayList<>();
  private int at;

  private MotifFile(String title, List<String> lines) {
    this.title = title;
    this.lines = lines;
  }

  /** All motifs of a file, at least one. */
  static List<Motif> read(DataFile file) throws Refusal {
    String text = new String(file.read(), StandardCharsets.UTF_8);
    MotifFile reader = new MotifFile(file.title(), text.lines().map(String::strip).toList());
    if (text.stripLeading().startsWith(">")) {
      reader.jaspar();
    } else {
      reader.meme();
    }
    if (reader.motifs.isEmpty()) {
      throw LibraryRefusals.brokenMotifs(file.title(), 1, "begins a file without any motif");
    }
    return List.copyOf(reader.motifs);
  }

  private void meme() throws Refusal {
    String[] names = {"", ""};
    for (at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("ALPHABET=") && !line.substring(9).strip().equals("ACGT")) {
        throw broken("names an alphabet other than ACGT");
      }
      if (line.startsWith("MOTIF")) {
        String[] words = line.split("\\s+", -1);
        if (words.length < 2) {
          throw broken("has a motif without a name");
        }
        names = new String[] {words[1], words.length > 2 ? words[2] : ""};
      } else if (line.startsWith("letter-probability matrix:")) {
        motifs.add(new Motif(names[0], names[1], matrix(line)));
      }
    }
  }

  private double[][] matrix(String head) throws Refusal {
    Matcher sizes = MATRIX.matcher(head);
    if (!sizes.matches()) {
      throw broken("does not say how wide the matrix is (`w= 8`)");
    }
    if (sizes.group(1) != null && !sizes.group(1).equals("4")) {
      throw broken("has a matrix for %s letters, not for 4".formatted(sizes.group(1)));
    }
    Matcher stated = SITES.matcher(head);
    double sites = stated.matches() ? number(stated.group(1)) : DEFAULT_SITES;
    int width = (int) number(sizes.group(2));
    double[][] counts = new double[width][];
    for (int i = 0; i < width; i++) {
      counts[i] = numbers(next());
      if (counts[i].length != 4) {
        throw broken("has %d numbers, not 4".formatted(counts[i].length));
      }
      double sum = counts[i][0] + counts[i][1] + counts[i][2] + counts[i][3];
      if (Math.abs(sum - 1) > ROUNDING) {
        throw broken("has shares that add up to %s, not to 1".formatted(sum));
      }
      for (int base = 0; base < 4; base++) {
        counts[i][base] *= sites / sum;
      }
    }
    return positive(counts, width);
  }

  private void jaspar() throws Refusal {
    for (at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.isEmpty()) {
        continue;
      }
      if (!line.startsWith(">")) {
        throw broken("should begin a motif with `>` and its name");
      }
      String[] words = line.substring(1).strip().split("\\s+", -1);
      if (words[0].isEmpty()) {
        throw broken("has a motif without a name");
      }
      motifs.add(new Motif(words[0], words.length > 1 ? words[1] : "", columns()));
    }
  }

  /** Four lines, {@code A [ 0 3 79 ]} or bare numbers, turned into positions. */
  private double[][] columns() throws Refusal {
    double[][] rows = new double[4][];
    for (int base = 0; base < 4; base++) {
      String line = next();
      char letter = "ACGT".charAt(base);
      if (!line.isEmpty() && Character.isLetter(line.charAt(0)) && line.charAt(0) != letter) {
        throw broken("should have the counts of %s".formatted(letter));
      }
      rows[base] = numbers(line.replaceFirst("^[ACGT]", "").replaceAll("[\\[\\]]", " ").strip());
      if (rows[base].length != rows[0].length) {
        throw broken("has %d counts, not %d".formatted(rows[base].length, rows[0].length));
      }
    }
    double[][] counts = new double[rows[0].length][4];
    for (int i = 0; i < counts.length; i++) {
      for (int base = 0; base < 4; base++) {
        counts[i][base] = rows[base][i];
      }
    }
    return positive(counts, counts.length);
  }

  private double[][] positive(double[][] counts, int width) throws Refusal {
    if (width == 0) {
      throw broken("has a matrix without positions");
    }
    for (double[] position : counts) {
      if (position[0] + position[1] + position[2] + position[3] <= 0) {
        throw broken("ends a matrix that has a position without counts");
      }
    }
    return counts;
  }

  private String next() throws Refusal {
    at++;
    if (at >= lines.size()) {
      at = lines.size() - 1;
      throw broken("ends the file in the middle of a matrix");
    }
    return lines.get(at);
  }

  private double[] numbers(String line) throws Refusal {
    String[] words = line.isEmpty() ? new String[0] : line.split("\\s+", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = number(words[i]);
    }
    return numbers;
  }

  private double number(String text) throws Refusal {
    try {
      double number = Double.parseDouble(text);
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw broken("has `%s` where a number must stand".formatted(text));
    }
    throw broken("has `%s` where a number from 0 up must stand".formatted(text));
  }

  private Refusal broken(String reason) {
    return LibraryRefusals.brokenMotifs(title, at + 1, reason);
  }
}
