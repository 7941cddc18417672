package svdd.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import svdd.spi.Decoder;
import svdd.spi.Library;
import svdd.spi.ModelSource;
import svdd.spi.NumberFunction;
import svdd.spi.RewardSource;
import svdd.spi.Signature;
import svdd.spi.SnippetEngine;
import svdd.spi.ViewSource;
import svdd.type.Type;

/**
 * Everything that scripts can name without declaring it.
 *
 * @param libraries what libraries add
 * @param models the interpreter's own model sources
 * @param rewards the interpreter's own reward sources
 * @param snippets the guest languages
 * @param decoders the decoding algorithms
 */
public record Vocabulary(
    List<Library> libraries,
    List<ModelSource> models,
    List<RewardSource> rewards,
    List<SnippetEngine> snippets,
    List<Decoder> decoders) {

  List<Library.Module> modules() {
    return libraries.stream().flatMap(library -> library.modules().stream()).toList();
  }

  Optional<RewardSource> nativeReward(String name) {
    return find(
        libraries.stream().flatMap(library -> library.rewards().stream()).toList(),
        source -> source.signature().name(),
        name);
  }

  Optional<NumberFunction> nativeNumber(String name) {
    return find(
        libraries.stream().flatMap(library -> library.numbers().stream()).toList(),
        function -> function.signature().name(),
        name);
  }

  Optional<ViewSource> nativeView(String name) {
    return find(
        libraries.stream().flatMap(library -> library.views().stream()).toList(),
        source -> source.signature().name(),
        name);
  }

  Optional<Type.Choice> choice(String name) {
    return find(
        libraries.stream().flatMap(library -> library.choices().stream()).toList(),
        Type.Choice::name,
        name);
  }

  /** Whether some setting chooses this word. */
  boolean isWord(String word) {
    Stream<Type> settings =
        Stream.of(
                decoders.stream().map(Decoder::signature),
                models.stream().map(ModelSource::signature),
                rewards.stream().map(RewardSource::signature))
            .flatMap(signatures -> signatures)
            .flatMap(signature -> signature.parameters().stream())
            .map(Signature.Parameter::type);
    Stream<Type> choices = libraries.stream().flatMap(library -> library.choices().stream());
    return Stream.concat(settings, choices)
        .anyMatch(type -> type instanceof Type.Choice choice && choice.words().contains(word));
  }

  List<String> choiceNames() {
    return libraries.stream()
        .flatMap(library -> library.choices().stream())
        .map(Type.Choice::name)
        .toList();
  }

  /** The names that are visible everywhere, unless a script hides them. */
  Map<String, Meaning> words() {
    Map<String, Meaning> words = new LinkedHashMap<>();
    List<ModelSource> sources = new ArrayList<>(models);
    libraries.forEach(library -> sources.addAll(library.models()));
    sources.forEach(source -> words.put(source.signature().name(), new Meaning.Modeller(source)));
    rewards.forEach(source -> words.put(source.signature().name(), new Meaning.Rewarder(source)));
    snippets.forEach(engine -> words.put(engine.name(), new Meaning.Guest(engine)));
    words.put("column", new Meaning.Column());
    return words;
  }

  private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
    return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
  }
}
