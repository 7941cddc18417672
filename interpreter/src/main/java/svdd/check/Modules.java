package svdd.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.ast.Module;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.core.DecoderUse;
import svdd.core.Term;
import svdd.core.Terms;
import svdd.diagnostic.DidYouMean;
import svdd.parse.Parsed;
import svdd.parse.Parser;
import svdd.source.Source;
import svdd.source.Span;
import svdd.spi.Decoder;
import svdd.spi.Library;
import svdd.spi.Settings;
import svdd.type.Type;

/** Scripts, modules of libraries and imported files: what their declarations mean. */
final class Modules {
  private static final int MOST_OPERATIONS = 100_000;

  private final Context context;
  private final Map<String, Optional<Scope>> imported = new HashMap<>();
  private final Map<Term.Named, Double> sizes = new HashMap<>();
  private Optional<Scope> standard = Optional.empty();

  Modules(Context context) {
    this.context = context;
  }

  /** The names that every script sees: engines, sources, decoders, modules, open modules. */
  Scope standard() {
    if (standard.isEmpty()) {
      Scope scope = Scope.outermost();
      standard = Optional.of(scope);
      context.vocabulary.words().forEach(scope::declare);
      context.vocabulary.decoders().forEach(decoder -> declare(scope, decoder));
      Scope library = scope.inner();
      library.declare("native", new Meaning.Native());
      for (Library.Module module : context.vocabulary.modules()) {
        Scope names = library.inner();
        context.frames.library(module.source());
        declare(parsed(module.source()), names, Map.of());
        if (module.open()) {
          scope.open(names);
        } else {
          place(scope, module.name(), names);
        }
      }
    }
    return standard.get();
  }

  /** Puts {@code dna} into the standard names and {@code dna.sites} into {@code dna}. */
  private static void place(Scope standard, String path, Scope names) {
    int dot = path.lastIndexOf('.');
    Scope parent = standard;
    if (dot >= 0) {
      Scope.Entry entry = standard.own(path.substring(0, dot)).orElseThrow();
      parent = ((Meaning.Module) entry.meaning().orElseThrow()).scope();
    }
    parent.declare(path.substring(dot + 1), new Meaning.Module(path, names));
  }

  private void declare(Scope scope, Decoder decoder) {
    Span nowhere =
        new Source("", "", new svdd.source.DiskFolder(java.nio.file.Path.of(""))).span(0, 0);
    Settings defaults = context.values.defaults(decoder.signature());
    scope.declare(
        decoder.signature().name(),
        new Meaning.Decoder(new DecoderUse(decoder, defaults, nowhere), Map.of()));
  }

  private Module parsed(Source source) {
    Parsed parsed = Parser.parse(source);
    parsed.diagnostics().forEach(context::tell);
    return parsed.module();
  }

  /**
   * Declares everything that a module declares.
   *
   * @param settings values that stand in for the defaults of its params
   * @return the declarations that count (of two with one name the first)
   */
  List<Statement.Declaration> declare(Module module, Scope scope, Map<String, Expr> settings) {
    List<Statement.Declaration> declared = new ArrayList<>();
    for (Statement statement : module.statements()) {
      if (!(statement instanceof Statement.Declaration declaration)) {
        continue;
      }
      Name name = declaration.name();
      Optional<Span> before = scope.own(name.text()).flatMap(Scope.Entry::place);
      if (before.isPresent()) {
        context.tell(NameMessages.declaredTwice(name, before.get()));
        continue;
      }
      scope.declare(
          name.text(),
          Optional.of(name.span()),
          declaration.doc(),
          () -> meaning(declaration, scope, settings));
      declared.add(declaration);
    }
    return declared;
  }

  private Meaning meaning(
      Statement.Declaration declaration, Scope scope, Map<String, Expr> settings) {
    return switch (declaration) {
      case Statement.Import statement -> imported(statement);
      case Statement.Param param -> param(param, scope, settings);
      case Statement.Function function -> new Meaning.Function(function, scope);
      case Statement.Design design ->
          new Meaning.Design(
              design.name().text(),
              design.name().span(),
              design.clauses().stream().map(c -> new Meaning.Placed(c, scope)).toList());
      case Statement.Binding binding -> binding(binding, scope);
    };
  }

  private Meaning param(Statement.Param param, Scope scope, Map<String, Expr> settings) {
    Type type = context.types.of(param.type(), scope);
    Expr value = settings.getOrDefault(param.name().text(), param.value());
    if (type == Type.DECODER) {
      return context.values.decoder(value, scope);
    }
    return new Meaning.OfTerm(
        context.binder.as(type, value, scope, "`" + param.name().text() + "`"),
        param.name().span());
  }

  private Meaning binding(Statement.Binding binding, Scope scope) {
    Optional<Type> declared = binding.type().map(type -> context.types.of(type, scope));
    if (declared.equals(Optional.of(Type.DECODER)) && binding.kind() == Statement.Kind.LET) {
      return context.values.decoder(binding.value(), scope);
    }
    Meaning value = context.expressions.of(binding.value(), scope, declared);
    if (value instanceof Meaning.Wrong) {
      return value;
    }
    Span span = binding.value().span();
    return switch (binding.kind()) {
      case LET ->
          value instanceof Meaning.OfTerm number && !(number.term().type() instanceof Type.Scores)
              ? typed(number, declared, binding)
              : value instanceof Meaning.Decoder
                  ? named(value, declared, binding)
                  : context.wrong(TypeMessages.letOf(value, binding));
      case MODEL ->
          value instanceof Meaning.Model
              ? value
              : context.wrong(TypeMessages.notAModel(value, span));
      case REWARD -> reward(value, declared, binding);
      case DESIGN ->
          value instanceof Meaning.Design design
              ? new Meaning.Design(binding.name().text(), binding.name().span(), design.clauses())
              : context.wrong(TypeMessages.notADesign(value, span));
    };
  }

  private Meaning named(Meaning decoder, Optional<Type> declared, Statement.Binding binding) {
    return declared
        .map(
            type ->
                context.wrong(
                    TypeMessages.wrongType(
                        "`" + binding.name().text() + "`",
                        type,
                        Type.DECODER,
                        binding.value().span())))
        .orElse(decoder);
  }

  private Meaning typed(Meaning.OfTerm number, Optional<Type> declared, Statement.Binding binding) {
    return declared
        .<Meaning>map(
            type ->
                new Meaning.OfTerm(
                    context.binder.as(
                        type,
                        number.term(),
                        binding.value().span(),
                        "`" + binding.name().text() + "`"),
                    number.origin()))
        .orElse(number);
  }

  private Meaning reward(Meaning value, Optional<Type> declared, Statement.Binding binding) {
    if (!(value instanceof Meaning.OfTerm number)
        || !(number.term().type() instanceof Type.Scores || number.term().type() == Type.UNKNOWN)) {
      return context.wrong(TypeMessages.notAReward(value, binding));
    }
    Type type = declared.orElse(number.term().type());
    if (!number.term().type().fits(type)) {
      return context.wrong(
          TypeMessages.wrongType(
              "`" + binding.name().text() + "`",
              type,
              number.term().type(),
              binding.value().span()));
    }
    if (number.term() instanceof Term.Unknown) {
      return number;
    }
    Term.Named named = new Term.Named(binding.name().text(), number.term(), type);
    return Terms.size(named, sizes) > MOST_OPERATIONS
        ? context.wrong(NameMessages.growsTooLarge(binding.name(), binding.value().span()))
        : new Meaning.OfTerm(named, binding.name().span());
  }

  private Meaning imported(Statement.Import statement) {
    Name path = statement.path();
    Source from = path.span().source();
    String place = from.folder().describe(path.text());
    if (imported.containsKey(place)) {
      return imported
          .get(place)
          .<Meaning>map(scope -> new Meaning.Module(statement.name().text(), scope))
          .orElseGet(() -> context.wrong(NameMessages.importsItself(path)));
    }
    try {
      byte[] bytes = from.folder().read(path.text());
      int slash = path.text().lastIndexOf('/');
      Source source =
          new Source(
              place,
              new String(bytes, StandardCharsets.UTF_8),
              slash < 0 ? from.folder() : from.folder().folder(path.text().substring(0, slash)));
      imported.put(place, Optional.empty());
      Scope scope = standard().inner();
      Module module = parsed(source);
      List<Statement.Declaration> declared = declare(module, scope, Map.of());
      module.statements().stream()
          .filter(s -> s instanceof Statement.Command || s instanceof Statement.Each)
          .forEach(s -> context.tell(NameMessages.commandInImport(s.span(), path.span())));
      declared.forEach(declaration -> visit(declaration, scope));
      imported.put(place, Optional.of(scope));
      return new Meaning.Module(statement.name().text(), scope);
    } catch (IOException unreadable) {
      return context.wrong(
          NameMessages.cannotImport(
              path, place, DidYouMean.of(path.text(), from.folder().names())));
    }
  }

  /** Finds out what a declaration means, so that its mistakes are told even if nothing uses it. */
  void visit(Statement.Declaration declaration, Scope scope) {
    Optional<Meaning> meaning = scope.own(declaration.name().text()).flatMap(Scope.Entry::meaning);
    if (meaning.isPresent() && meaning.get() instanceof Meaning.Function function) {
      context.calls.checkBody(function);
    }
  }
}
