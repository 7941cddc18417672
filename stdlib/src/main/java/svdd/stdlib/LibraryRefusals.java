package svdd.stdlib;

import java.util.List;
import java.util.stream.Collectors;
import svdd.diagnostic.DidYouMean;
import svdd.spi.Refusal;

/** What the natives of the standard library say to users. */
final class LibraryRefusals {
  private LibraryRefusals() {}

  static Refusal emptyPattern() {
    return pattern("The pattern is empty.");
  }

  static Refusal patternLetter(String pattern, char letter) {
    return pattern(
        "The pattern `%s` has `%s`, which is no letter for bases.".formatted(pattern, letter));
  }

  private static Refusal pattern(String message) {
    return Refusal.of("E0497", message)
        .about("pattern")
        .hint(
            "A C G T stand for themselves; R Y S W K M B D H V N stand for several bases, as IUPAC"
                + " has them");
  }

  static Refusal noSuchMotif(String title, String name, List<String> names) {
    String some = names.stream().limit(12).collect(Collectors.joining(", "));
    String more = names.size() > 12 ? " and %d more".formatted(names.size() - 12) : "";
    return Refusal.of("E0498", "`%s` has no motif `%s`.".formatted(title, name))
        .about("name")
        .hint(
            DidYouMean.of(name, names)
                .map("did you mean `%s`?"::formatted)
                .orElse("it has " + some + more));
  }

  static Refusal brokenMotifs(String title, int line, String reason) {
    return Refusal.of("E0499", "Line %d of `%s` %s.".formatted(line, title, reason))
        .about("file")
        .hint("motif files are read in the MEME format and in the JASPAR format");
  }
}
