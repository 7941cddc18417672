package svdd;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import svdd.ast.Statement;
import svdd.check.Checker;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Renderer;
import svdd.parse.Parsed;
import svdd.parse.Parser;
import svdd.source.LibraryFolder;
import svdd.source.Source;
import svdd.spi.Library;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.NumberFunction;
import svdd.spi.Resources;
import svdd.spi.RewardSource;
import svdd.spi.Signature;
import svdd.type.Type;

/** Rewards, models and functions of the program around, as a library with one module. */
final class Lent {
  private final List<String> lines = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<RewardSource> rewards = new ArrayList<>();
  private final List<ModelSource> models = new ArrayList<>();
  private final List<NumberFunction> functions = new ArrayList<>();

  void reward(String name, String type, BatchScore score) {
    String line = "reward %s: %s = native(\"%s\")".formatted(name, type, name);
    Statement declared = declared(line);
    if (!(declared instanceof Statement.Binding binding)
        || !binding.name().text().equals(name)
        || !(type(binding, type) instanceof Type.Scores scores)
        || scores.result() != Type.REAL && scores.result() != Type.BOOL) {
      throw new IllegalArgumentException(
          "A reward has a name and a type such as `DNA -> Real`, not `%s: %s`."
              .formatted(name, type));
    }
    take(name);
    lines.add(line);
    rewards.add(new LentReward(name, scores, score));
  }

  void model(String name, ModelHeader header, Function<Resources, Model> opening) {
    if (!(declared("model %s = 0".formatted(name)) instanceof Statement.Binding)) {
      throw new IllegalArgumentException("`%s` is no name of a model.".formatted(name));
    }
    take(name);
    models.add(LentModel.of(name, header, opening));
  }

  void function(String head, NumberFunction.Evaluation evaluation) {
    if (!(declared("fn %s = 0".formatted(head)) instanceof Statement.Function function)) {
      throw new IllegalArgumentException("`%s` is no head of a function.".formatted(head));
    }
    String name = function.name().text();
    String passed =
        function.parameters().stream()
            .map(parameter -> ", " + parameter.name().text())
            .collect(Collectors.joining());
    take(name);
    lines.add("fn %s = native(\"%s\"%s)".formatted(head, name, passed));
    Signature signature = Signature.of(name, "A function of the program around.");
    functions.add(new NumberFunction(signature, LentReward.guarded(name, evaluation)));
  }

  /** The one declaration that this text is. */
  private Statement declared(String line) {
    Parsed parsed = Parser.parse(source(line));
    List<Statement> statements = parsed.module().statements();
    if (!parsed.diagnostics().isEmpty()
        || statements.size() != 1
        || !(statements.getFirst() instanceof Statement.Declaration declaration)) {
      throw new IllegalArgumentException(
          "This cannot be declared: %s\n%s".formatted(line, rendered(parsed.diagnostics())));
    }
    return declaration;
  }

  private void take(String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("There is something called `%s` already.".formatted(name));
    }
  }

  private static Type type(Statement.Binding binding, String written) {
    Checker.CheckedType checked = Checker.type(binding.type().orElseThrow());
    if (!checked.diagnostics().isEmpty()) {
      throw new IllegalArgumentException(
          "`%s` is no type: %s".formatted(written, rendered(checked.diagnostics())));
    }
    return checked.type();
  }

  private static String rendered(List<Diagnostic> diagnostics) {
    return Renderer.plain().render(diagnostics);
  }

  private static Source source(String text) {
    return new Source("the program around", text, new LibraryFolder(Lent.class));
  }

  Library library() {
    Library.Module module =
        new Library.Module("host", true, source(String.join("\n", lines) + "\n"));
    List<RewardSource> scored = List.copyOf(rewards);
    List<ModelSource> made = List.copyOf(models);
    List<NumberFunction> computed = List.copyOf(functions);
    return new Library() {
      @Override
      public List<Module> modules() {
        return List.of(module);
      }

      @Override
      public List<ModelSource> models() {
        return made;
      }

      @Override
      public List<RewardSource> rewards() {
        return scored;
      }

      @Override
      public List<NumberFunction> numbers() {
        return computed;
      }
    };
  }
}
