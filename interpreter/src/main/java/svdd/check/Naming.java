package svdd.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import svdd.ast.Statement;
import svdd.ast.TypeName;
import svdd.check.Named.Kind;
import svdd.check.Named.Setting;
import svdd.core.DecoderUse;
import svdd.source.Span;
import svdd.spi.Signature;
import svdd.type.Type;

/** From scopes and tables to {@link Names}. */
final class Naming {
  private final Context context;

  Naming(Context context) {
    this.context = context;
  }

  /**
   * @param asking whoever asks knows the results of runs that a session had done by then
   */
  Names of(Scope script, Span asking) {
    Scope past = context.past(asking);
    List<Named> results =
        names(past).stream().filter(named -> script.own(named.name()).isEmpty()).toList();
    List<Named> declared =
        names(script).stream()
            .map(
                named ->
                    named.kind() == Kind.DESIGN
                        ? past.own(named.name()).map(run -> results(named, run)).orElse(named)
                        : named)
            .toList();
    return new Names(
        Stream.concat(declared.stream(), results.stream()).toList(),
        names(context.modules.standard()),
        ClauseTable.forms().stream().map(Naming::clause).toList(),
        CommandTable.forms().stream().map(Naming::command).toList(),
        context.types.all());
  }

  /** A design with what its last run gave. */
  private Named results(Named design, Scope.Entry run) {
    List<Named> members =
        run.meaning().map(meaning -> named("", run, meaning).members()).orElse(List.of());
    return new Named(
        design.kind(),
        design.name(),
        design.type(),
        design.settings(),
        members,
        design.doc(),
        design.place());
  }

  private List<Named> names(Scope scope) {
    List<Named> names = new ArrayList<>();
    scope.ownNames().forEach(name -> of(scope, name).ifPresent(names::add));
    return names;
  }

  /** What is declared here under a name. */
  Optional<Named> of(Scope scope, String name) {
    // what leads back to itself has no meaning, and a message of its own
    return scope
        .own(name)
        .flatMap(entry -> entry.meaning().map(meaning -> named(name, entry, meaning)));
  }

  private Named named(String name, Scope.Entry entry, Meaning meaning) {
    String doc = entry.doc().orElse("");
    Named plain =
        switch (meaning) {
          case Meaning.OfTerm(svdd.core.Term term, svdd.source.Span origin) ->
              Named.of(
                  term.type() instanceof Type.Scores ? Kind.REWARD : Kind.VALUE,
                  name,
                  term.type().toString(),
                  List.of(),
                  doc);
          case Meaning.Model model ->
              Named.of(
                  Kind.MODEL,
                  name,
                  new Type.ModelOf(model.use().header().space()).toString(),
                  List.of(),
                  doc);
          case Meaning.Decoder decoder -> decoder(name, decoder.use(), entry.doc());
          case Meaning.Several several ->
              Named.of(Kind.VALUE, name, "[" + several.element() + "]", List.of(), doc);
          case Meaning.Design design -> Named.of(Kind.DESIGN, name, design(design), List.of(), doc);
          case Meaning.Function function ->
              function(name, function, entry.doc().or(function.declaration()::doc).orElse(""));
          case Meaning.Modeller modeller ->
              called(Kind.MODEL_SOURCE, name, "Model", modeller.source().signature(), entry.doc());
          case Meaning.Rewarder rewarder ->
              called(
                  Kind.REWARD_SOURCE,
                  name,
                  "D -> Real",
                  rewarder.source().signature(),
                  entry.doc());
          case Meaning.Guest guest ->
              Named.of(
                  Kind.LANGUAGE,
                  name,
                  "D -> Real",
                  List.of(),
                  "A reward written in "
                      + guest.engine().title()
                      + "; the first name is the item.\n\n    "
                      + name
                      + "(x) \"\"\"x.length\"\"\"");
          case Meaning.Column column ->
              called(Kind.FUNCTION, name, "Column", Calls.COLUMN, entry.doc());
          case Meaning.Past past ->
              new Named(
                  Kind.RESULT, name, "", List.of(), names(past.scope()), doc, Optional.empty());
          case Meaning.Module module -> module(name, module);
          case Meaning.Native none -> Named.of(Kind.FUNCTION, name, "", List.of(), doc);
          case Meaning.Wrong wrong ->
              Named.of(Kind.VALUE, name, Type.UNKNOWN.toString(), List.of(), doc);
        };
    return new Named(
        plain.kind(),
        plain.name(),
        plain.type(),
        plain.settings(),
        plain.members(),
        plain.doc(),
        entry.place());
  }

  private Named module(String name, Meaning.Module module) {
    String doc = heading(module.scope());
    return new Named(
        Kind.MODULE, name, "", List.of(), names(module.scope()), doc, Optional.empty());
  }

  /** The comment that a module begins with. */
  private static String heading(Scope scope) {
    return scope.ownNames().stream()
        .flatMap(name -> scope.own(name).orElseThrow().place().stream())
        .findFirst()
        .map(place -> Names.heading(place.source()))
        .orElse("");
  }

  private String design(Meaning.Design design) {
    return context
        .designs
        .build(design)
        .map(built -> new Type.DesignOf(built.model().header().space()).toString())
        .orElse(Type.UNKNOWN.toString());
  }

  private Named function(String name, Meaning.Function function, String doc) {
    Statement.Function declaration = function.declaration();
    List<Setting> parameters =
        declaration.parameters().stream()
            .map(parameter -> parameter(parameter, function.scope()))
            .toList();
    return Named.of(Kind.FUNCTION, name, result(function), parameters, doc);
  }

  private String result(Meaning.Function function) {
    return function
        .declaration()
        .result()
        .map(written -> context.types.of(written, function.scope()).toString())
        .orElseGet(
            () ->
                switch (context.calls.checkBody(function)) {
                  case Meaning.OfTerm term -> term.term().type().toString();
                  case Meaning.Decoder decoder -> Type.DECODER.toString();
                  case Meaning.Model model ->
                      new Type.ModelOf(model.use().header().space()).toString();
                  default -> Type.UNKNOWN.toString();
                });
  }

  private Setting parameter(TypeName.Parameter parameter, Scope scope) {
    Type type = context.types.of(parameter.type(), scope);
    return new Setting(
        parameter.name().text(),
        type.toString(),
        parameter.value().map(value -> value.span().text().replaceAll("\\s+", " ")),
        parameter.value().isEmpty(),
        "",
        false,
        words(type, List.of()),
        "");
  }

  /** What can be called with a signature; a script may have documented it under its own name. */
  private static Named called(
      Kind kind, String name, String type, Signature signature, Optional<String> doc) {
    return Named.of(kind, name, type, settings(signature), doc.orElse(signature.doc()));
  }

  /** Its defaults are the settings that it stands for. */
  private static Named decoder(String name, DecoderUse use, Optional<String> doc) {
    Signature signature = use.decoder().signature();
    List<Setting> settings =
        signature.parameters().stream()
            .map(parameter -> setting(parameter).by(use.settings().find(parameter.name())))
            .toList();
    return Named.of(
        Kind.DECODER, name, Type.DECODER.toString(), settings, doc.orElse(signature.doc()));
  }

  private static List<Setting> settings(Signature signature) {
    return signature.parameters().stream().map(Naming::setting).toList();
  }

  private static Setting setting(Signature.Parameter parameter) {
    return new Setting(
        parameter.name(),
        parameter.type().toString(),
        parameter.fallback().map(Object::toString),
        !parameter.optional(),
        parameter.range().map(Words::range).orElse(""),
        parameter.scheduled(),
        words(parameter.type(), parameter.forms()),
        parameter.doc());
  }

  private static List<Named> words(Type type, List<Signature> forms) {
    if (!(type instanceof Type.Choice choice)) {
      return List.of();
    }
    return choice.words().stream().map(word -> word(word, forms)).toList();
  }

  private static Named word(String word, List<Signature> forms) {
    return forms.stream()
        .filter(form -> form.name().equals(word))
        .findFirst()
        .map(form -> Named.of(Kind.WORD, word, "", settings(form), form.doc()))
        .orElseGet(() -> Named.of(Kind.WORD, word, "", List.of(), ""));
  }

  private static Named clause(ClauseTable.Form form) {
    return Named.of(
        Kind.CLAUSE,
        form.word(),
        form.takes().orElse("settings"),
        Stream.concat(form.choice().stream(), form.settings().parameters().stream())
            .map(Naming::setting)
            .toList(),
        form.settings().doc() + "\n\n    " + form.example());
  }

  private static Named command(CommandTable.Form form) {
    return Named.of(
        Kind.COMMAND,
        form.word(),
        form.usage(),
        settings(form.settings()),
        form.settings().doc() + "\n\n    " + form.usage());
  }
}
