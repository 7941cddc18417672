package svdd.snippet;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import svdd.source.Block;
import svdd.source.Folder;
import svdd.source.Source;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.Snippet;
import svdd.spi.SnippetEngine;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Value;

/**
 * A small script with one snippet, read just far enough for tests of this room: {@code let} lines
 * for captured values, and a first line {@code // ACGT GGCC} with the items to score.
 */
record Written(Source source, Snippet snippet, Items items) {
  private static final Pattern CALL =
      Pattern.compile("\\b(js|python)\\(([^)]*)\\)\\s*\"\"\"(.*?)\"\"\"(?!\")", Pattern.DOTALL);
  private static final Pattern LET = Pattern.compile("(?m)^let (\\w+) = (.*)$");
  private static final Pattern TIMEOUT = Pattern.compile("timeout = (\\d+)ms");
  private static final Space DNA = Space.of(Alphabet.DNA);

  static Written script(String text) {
    Source source = new Source("test.svdd", text, NOWHERE);
    Matcher call = CALL.matcher(text);
    if (!call.find()) {
      throw new IllegalArgumentException("no snippet in " + text);
    }
    String list = call.group(2);
    Matcher timeout = TIMEOUT.matcher(list);
    Duration limit = timeout.find() ? Duration.ofMillis(Long.parseLong(timeout.group(1))) : LONG;
    List<String> names =
        Arrays.stream(list.split(",", -1))
            .map(String::strip)
            .filter(name -> !name.contains("="))
            .toList();
    Map<String, Value> lets = lets(text);
    Map<String, Value> captures = new LinkedHashMap<>();
    names.stream().skip(1).forEach(name -> captures.put(name, lets.get(name)));
    String item = names.getFirst();
    boolean batch = item.endsWith(": [DNA]");
    return new Written(
        source,
        new Snippet(
            call.group(1),
            block(source, call.start(3), call.end(3)),
            batch ? item.substring(0, item.indexOf(':')) : item,
            batch,
            text.contains("-> Bool"),
            DNA,
            captures,
            limit),
        items(text));
  }

  static Items dna(String... items) {
    int length = items.length == 0 ? 4 : items[0].length();
    return new Items.Discrete(DNA, length, Items.of(DNA, String.join("", items)).tokens());
  }

  /** Enough for a cold start of a guest's modules on a busy machine. */
  private static final Duration LONG = Duration.ofSeconds(60);

  private static Items items(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.startsWith("// ") ? dna(first.substring(3).split(" ", -1)) : dna("ACGT");
  }

  private static Map<String, Value> lets(String text) {
    Map<String, Value> lets = new LinkedHashMap<>();
    LET.matcher(text).results().forEach(let -> lets.put(let.group(1), value(let.group(2))));
    return lets;
  }

  private static Value value(String text) {
    if (text.startsWith("[")) {
      String inside = text.substring(1, text.length() - 1);
      return new Value.Many(
          Arrays.stream(inside.split(", ", -1)).map(part -> Written.value(part)).toList());
    }
    if (text.startsWith("\"")) {
      return new Value.Text(text.substring(1, text.length() - 1));
    }
    if (text.endsWith("min")) {
      return new Value.Time(Duration.ofMinutes(Long.parseLong(text.replace("min", ""))));
    }
    if (text.equals("true") || text.equals("false")) {
      return new Value.Bool(text.equals("true"));
    }
    return text.contains(".")
        ? new Value.Real(Double.parseDouble(text))
        : new Value.Int(Long.parseLong(text));
  }

  /** What the parser makes of a text block: common indentation removed, its lines remembered. */
  private static Block block(Source source, int from, int to) {
    String raw = source.text().substring(from, to);
    boolean body = raw.startsWith("\n");
    List<String> lines = new ArrayList<>(List.of(raw.split("\n", -1)));
    List<Integer> starts = new ArrayList<>();
    int start = from;
    for (String line : lines) {
      starts.add(start);
      start += line.length() + 1;
    }
    if (body) {
      lines.removeFirst();
      starts.removeFirst();
      if (lines.getLast().isBlank()) {
        lines.removeLast();
        starts.removeLast();
      }
    }
    int first = body ? 0 : 1;
    int indent =
        lines.stream()
            .skip(first)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    for (int i = first; i < lines.size(); i++) {
      int cut = Math.min(indent, lines.get(i).length());
      lines.set(i, lines.get(i).substring(cut));
      starts.set(i, starts.get(i) + cut);
    }
    return new Block(source.span(from - 3, to + 3), String.join("\n", lines), starts, body);
  }

  /** A refusal as one reads it: code and place, the marked text, message and hint. */
  static String told(Refusal refusal) {
    var place = refusal.place().orElseThrow();
    return "%s %d:%d `%s`%n%s%n%s"
        .formatted(
            refusal.code(),
            place.line(),
            place.column(),
            place.text(),
            refusal.message(),
            refusal.hint().map(hint -> "hint: " + hint + "\n").orElse(""));
  }

  private static final Folder NOWHERE =
      new Folder() {
        @Override
        public InputStream open(String path) {
          throw new IllegalStateException("a snippet reads no file");
        }

        @Override
        public Folder folder(String path) {
          return this;
        }

        @Override
        public List<String> names() {
          return List.of();
        }

        @Override
        public String describe(String path) {
          return path;
        }
      };

  /** Both guest languages, started once for all tests. */
  static final List<SnippetEngine> ENGINES = SnippetEngines.standard(Optional.empty(), line -> {});

  /** The engine of the snippet's language. */
  SnippetEngine engine() {
    Optional<SnippetEngine> engine =
        ENGINES.stream().filter(known -> known.name().equals(snippet.engine())).findFirst();
    return engine.orElseThrow();
  }

  Reward open() throws Refusal {
    return engine().open(snippet, new Resources(1));
  }

  double[] score() throws Refusal {
    try (Reward reward = open()) {
      return reward.score(items);
    }
  }
}
