package svdd.session;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import svdd.check.Named;
import svdd.check.Names;
import svdd.parse.Lexeme;
import svdd.parse.Parser;
import svdd.session.Completions.Candidate;
import svdd.source.Folder;
import svdd.source.Source;

/** Finds out what could stand at a place from the words before it. */
final class Completing {
  private static final List<String> OPENING =
      List.of("model", "reward", "design", "let", "fn", "param", "import", "for");

  private final Names names;
  private final Where where;

  private Completing(Names names, Where where) {
    this.names = names;
    this.where = where;
  }

  static Completions at(Source source, int place, Function<Source, Names> known) {
    String before = source.text().substring(0, Math.clamp(place, 0, source.text().length()));
    String line =
        before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
    Source text = new Source(source.name(), before, source.folder());
    List<Lexeme> lexemes = Parser.lexemes(text);
    if (line.stripLeading().startsWith(":")) {
      int colon = before.length() - line.stripLeading().length();
      String word = before.substring(colon + 1).split("\\s", 2)[0];
      int rest = colon + 1 + word.length();
      if (rest >= before.length()) {
        return directives(word, colon);
      }
      List<Directive> found = Directive.of(word);
      if (found.size() == 1) {
        return behind(found.getFirst(), text, rest, known);
      }
      return new Completions(place, List.of());
    }
    return inText(text, lexemes, known);
  }

  private static Completions directives(String word, int start) {
    List<Candidate> all = new ArrayList<>();
    for (Directive one : Directive.values()) {
      if (one.word().startsWith(word.toLowerCase(Locale.ROOT))) {
        all.add(new Candidate(":" + one.word(), "directive", one.usage(), one.doc(), true));
      }
    }
    return new Completions(start, all);
  }

  private static Completions behind(
      Directive directive, Source text, int from, Function<Source, Names> known) {
    String rest = text.text().substring(from).stripLeading();
    int start = text.text().length() - rest.length();
    return switch (directive) {
      case LOAD -> paths(text.folder(), rest.replaceFirst("^\"", ""), text.text().length());
      case HELP, DOC -> {
        Names names = known.apply(text);
        int dot = rest.lastIndexOf('.') + 1;
        yield matching(
            dot == 0
                ? Stream.of(names.visible(), names.clauses(), names.commands(), names.types())
                    .flatMap(List::stream)
                    .map(Candidate::of)
                    .toList()
                : members(names, rest.substring(0, dot - 1)),
            rest.substring(dot),
            start + dot);
      }
      case PLOT ->
          matching(
              known.apply(text).declared().stream()
                  .filter(named -> !named.members().isEmpty())
                  .map(Candidate::of)
                  .toList(),
              rest,
              start);
      case SET ->
          matching(
              known.apply(text).declared().stream()
                  .filter(named -> named.kind() == Named.Kind.VALUE)
                  .map(
                      named ->
                          new Candidate(
                              named.name() + "=", "param", named.signature(), named.doc(), false))
                  .toList(),
              rest,
              start);
      case TYPE, PLAN, AST, TIME -> {
        String blank = " ".repeat(start) + rest;
        Source alone = new Source(text.name(), blank, text.folder());
        yield inText(alone, Parser.lexemes(alone), known);
      }
      case RELOAD, RESET, QUIT -> new Completions(start, List.of());
    };
  }

  private static Completions inText(
      Source text, List<Lexeme> lexemes, Function<Source, Names> known) {
    int place = text.text().length();
    if (!lexemes.isEmpty()) {
      Lexeme last = lexemes.getLast();
      switch (last.kind()) {
        case COMMENT, DOC -> {
          return new Completions(place, List.of());
        }
        case TEXT_BLOCK, TAGGED, NUMBER -> {
          return new Completions(place, List.of());
        }
        case STRING -> {
          boolean closed = last.text().length() > 1 && last.text().endsWith("\"");
          return closed
              ? new Completions(place, List.of())
              : paths(text.folder(), last.text().substring(1), place);
        }
        default -> {}
      }
    }
    Where where = Where.of(lexemes);
    Completing completing = new Completing(known.apply(text), where);
    return matching(completing.candidates(), where.word(), place - where.word().length());
  }

  private static Completions matching(List<Candidate> all, String word, int start) {
    String lower = word.toLowerCase(Locale.ROOT);
    return new Completions(
        start,
        all.stream().filter(c -> c.text().toLowerCase(Locale.ROOT).startsWith(lower)).toList());
  }

  /** Files and folders that go on from what is written of a path. */
  private static Completions paths(Folder folder, String path, int place) {
    int cut = path.lastIndexOf('/') + 1;
    Folder inside = cut == 0 ? folder : folder.folder(path.substring(0, cut));
    List<Candidate> found = new ArrayList<>();
    for (String name : inside.names()) {
      boolean hidden = name.startsWith(".") && !path.substring(cut).startsWith(".");
      if (name.startsWith(path.substring(cut)) && !hidden) {
        boolean isFolder = !inside.folder(name).names().isEmpty();
        found.add(
            new Candidate(
                isFolder ? name + "/" : name, isFolder ? "folder" : "file", "", "", false));
      }
    }
    return new Completions(place - path.substring(cut).length(), found);
  }

  private static List<Candidate> members(Names names, String path) {
    return names.find(path).map(Named::members).orElse(List.of()).stream()
        .map(Candidate::of)
        .toList();
  }

  private List<Candidate> candidates() {
    if (where.memberOf().isPresent()) {
      return members(names, where.memberOf().get());
    }
    if (where.wantsType()) {
      return names.types().stream().map(Candidate::of).toList();
    }
    return switch (where.bracket()) {
      case CALL -> inCall();
      case LIST -> visible(Set.of());
      case BODY -> inClause();
      case NONE -> inStatement();
    };
  }

  /** Settings that are not given yet, the words that this argument chooses from, and names. */
  private List<Candidate> inCall() {
    List<Candidate> all = new ArrayList<>();
    Optional<Named> callee = where.callee().flatMap(this::callable);
    callee.ifPresent(named -> settings(named, all));
    all.addAll(visible(Set.of()));
    return all;
  }

  private void settings(Named named, List<Candidate> all) {
    if (where.label().isPresent()) {
      named
          .setting(where.label().get())
          .ifPresent(setting -> setting.words().forEach(word -> all.add(Candidate.of(word))));
      return;
    }
    if (where.argumentBegins()) {
      named.settings().stream()
          .filter(setting -> !where.given().contains(setting.name()))
          .forEach(setting -> all.add(Candidate.of(setting)));
    }
  }

  /** What is called: a name, or a word of a setting such as {@code rollout}. */
  private Optional<Named> callable(String path) {
    return names
        .find(path)
        .or(
            () ->
                names.visible().stream()
                    .flatMap(named -> named.settings().stream())
                    .flatMap(setting -> setting.words().stream())
                    .filter(word -> word.name().equals(path) && !word.settings().isEmpty())
                    .findFirst());
  }

  private List<Candidate> inClause() {
    if (where.first().isEmpty() || where.first().equals(Optional.of("no"))) {
      return names.clauses().stream().map(Candidate::of).toList();
    }
    List<Candidate> all = new ArrayList<>();
    String word = where.first().get();
    boolean afterComma = where.commas() > 0;
    boolean onlySettings = names.clause(word).map(c -> c.type().equals("settings")).orElse(false);
    if (afterComma || onlySettings || where.label().isPresent()) {
      names.clause(word).ifPresent(clause -> settings(clause, all));
    }
    all.addAll(visible(kinds(word)));
    return all;
  }

  private List<Candidate> inStatement() {
    if (where.first().isPresent()) {
      List<Candidate> all = new ArrayList<>();
      String word = where.first().get();
      if (where.commas() > 0 || where.label().isPresent()) {
        names.command(word).ifPresent(command -> settings(command, all));
      }
      all.addAll(visible(kinds(word)));
      return all;
    }
    List<Candidate> all = new ArrayList<>();
    names.commands().forEach(command -> all.add(Candidate.of(command)));
    OPENING.forEach(word -> all.add(new Candidate(word, "declaration", "", "", true)));
    all.addAll(visible(Set.of()));
    return all;
  }

  /** The kinds of names that a clause or a command takes; none: any. */
  private static Set<Named.Kind> kinds(String word) {
    return switch (word) {
      case "from" ->
          EnumSet.of(
              Named.Kind.MODEL, Named.Kind.MODEL_SOURCE, Named.Kind.MODULE, Named.Kind.FUNCTION);
      case "decode" -> EnumSet.of(Named.Kind.DECODER, Named.Kind.MODULE, Named.Kind.FUNCTION);
      case "run", "compare" -> EnumSet.of(Named.Kind.DESIGN);
      case "save" -> EnumSet.of(Named.Kind.DESIGN, Named.Kind.RESULT);
      default -> Set.of();
    };
  }

  private List<Candidate> visible(Set<Named.Kind> kinds) {
    return names.visible().stream()
        .filter(named -> kinds.isEmpty() || kinds.contains(named.kind()))
        .map(Candidate::of)
        .toList();
  }
}
