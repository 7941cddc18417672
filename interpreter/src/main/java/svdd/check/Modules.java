package svdd.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import svdd.ast.Module;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.core.DecoderUse;
import svdd.core.Design;
import svdd.parse.Parsed;
import svdd.parse.Parser;
import svdd.source.Source;
import svdd.source.Span;
import svdd.spi.Decoder;
import svdd.spi.Library;
import svdd.spi.Settings;

/** Scripts, modules of libraries and imported files: what their declarations mean. */
final class Modules {
  private final Context context;
  private final Params params = new Params();
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
        declare(parsed(module.source()).statements(), names, Overrides.NONE);
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
    Settings defaults = context.values.defaults(decoder.signature());
    scope.declare(
        decoder.signature().name(),
        new Meaning.Decoder(new DecoderUse(decoder, defaults, Context.NOWHERE), Map.of()));
  }

  /** What can be set from outside of a script. */
  Map<String, Statement.Param> params(Scope script) {
    return params.of(script);
  }

  /** Reads a text and tells what is wrong with it. */
  Module parsed(Source source) {
    Parsed parsed = Parser.parse(source);
    parsed.diagnostics().forEach(context::tell);
    return parsed.module();
  }

  /**
   * Declares everything that these statements declare; of two with one name the first.
   *
   * @param given values for their params
   */
  void declare(List<Statement> statements, Scope scope, Overrides given) {
    Set<String> settable = new LinkedHashSet<>();
    Set<String> imports = new LinkedHashSet<>();
    for (Statement statement : statements) {
      if (!(statement instanceof Statement.Declaration declaration)) {
        continue;
      }
      Name name = declaration.name();
      Optional<Span> before = scope.declared(name);
      if (before.isPresent()) {
        context.tell(NameMessages.declaredTwice(name, before.get()));
        continue;
      }
      if (declaration instanceof Statement.Param) {
        settable.add(name.text());
        params.add(scope, declaration);
      } else if (declaration instanceof Statement.Import) {
        imports.add(name.text());
        params.add(scope, declaration);
      }
      scope.declare(
          name.text(),
          Optional.of(name.span()),
          declaration.doc(),
          () -> context.declarations.of(declaration, scope, given));
    }
    given
        .values()
        .forEach(
            (name, text) -> {
              int dot = name.indexOf('.');
              if (!settable.contains(name)
                  && !(dot > 0 && imports.contains(name.substring(0, dot)))) {
                context.tell(
                    NameMessages.unknownParam(
                        given.prefix(), name, Overrides.all(text), params.of(scope).keySet()));
              }
            });
  }

  /**
   * Finds out what declarations mean, so that their mistakes are told even if nothing uses them.
   *
   * @return the designs without a mistake
   */
  List<Design> settle(List<Statement> statements, Scope scope) {
    List<Design> designs = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.Declaration declaration) {
        Optional<Meaning> meaning =
            scope.own(declaration.name().text()).flatMap(Scope.Entry::meaning);
        if (meaning.isPresent() && meaning.get() instanceof Meaning.Function function) {
          context.calls.checkBody(function);
        }
        boolean declares =
            declaration instanceof Statement.Design
                || declaration instanceof Statement.Binding binding
                    && binding.kind() == Statement.Kind.DESIGN;
        if (declares && meaning.isPresent() && meaning.get() instanceof Meaning.Design design) {
          context.designs.build(design).ifPresent(designs::add);
        }
      }
    }
    return designs;
  }
}
