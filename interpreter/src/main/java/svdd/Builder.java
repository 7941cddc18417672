package svdd;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import svdd.check.Vocabulary;
import svdd.decode.Decoders;
import svdd.model.ModelSources;
import svdd.reward.RewardSources;
import svdd.snippet.SnippetEngines;
import svdd.spi.Decoder;
import svdd.spi.Library;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.NumberFunction;
import svdd.spi.Resources;
import svdd.spi.RewardSource;

/**
 * Puts an interpreter together: the language with every library on the class path, and what the
 * program around adds to it. For one thread.
 *
 * <pre>{@code
 * Svdd svdd =
 *     Svdd.builder()
 *         .reward("activity", "DNA -> Real", batch -> assay.predict(batch.texts()))
 *         .build();
 * }</pre>
 *
 * <p>A name that is given here hides a standard one, and is hidden by a script's own.
 */
public final class Builder {
  private final List<Library> libraries;
  private final Lent lent = new Lent();
  private final List<ModelSource> models = new ArrayList<>(ModelSources.standard());
  private final List<RewardSource> rewards = new ArrayList<>(RewardSources.standard());
  private final List<Decoder> decoders = new ArrayList<>(Decoders.standard());
  private Host host = Host.system();
  private Limits limits = Limits.NONE;

  Builder() {
    this(ServiceLoader.load(Library.class).stream().map(ServiceLoader.Provider::get).toList());
  }

  Builder(List<Library> libraries) {
    this.libraries = new ArrayList<>(libraries);
  }

  /**
   * Adds a reward that scripts use by its name.
   *
   * @param type as in scripts: {@code "DNA -> Real"}, {@code "Vector[2] -> Bool"}
   * @throws IllegalArgumentException where the name or the type is none, or the name is taken
   */
  public Builder reward(String name, String type, BatchScore score) {
    lent.reward(name, type, score);
    return this;
  }

  /**
   * Adds a kind of reward with settings: {@code assay(temperature = 37)}.
   *
   * @see svdd.spi.Signature
   */
  public Builder reward(RewardSource source) {
    rewards.add(source);
    return this;
  }

  /**
   * Adds a model that scripts use by its name: {@code from mine}.
   *
   * <pre>{@code
   * ModelHeader header = new ModelHeader("mine", space, ModelHeader.Kind.MASKED, 64, "my engine");
   * builder.model("mine", header, resources -> new MaskedModel(space, denoiser));
   * }</pre>
   *
   * @param opening makes the model; once a script that names it runs or is measured, which closes
   *     it again
   * @throws IllegalArgumentException where the name is none, or is taken
   */
  public Builder model(String name, ModelHeader header, Function<Resources, Model> opening) {
    lent.model(name, header, opening);
    return this;
  }

  /**
   * Adds a kind of model with settings: {@code from mine(temperature = 0.5)}, or {@code from mine}
   * where each may be left out.
   */
  public Builder model(ModelSource source) {
    models.add(source);
    return this;
  }

  /**
   * Adds a function of numbers, which lifts over rewards like those of the language.
   *
   * @param head as in scripts: {@code "hill(r: Real, half: Real = 0.5): Real"}
   * @param evaluation gets the arguments in order; a list is spread out, a Bool is 1 or 0
   * @throws IllegalArgumentException where the head is none, or the name is taken
   */
  public Builder function(String head, NumberFunction.Evaluation evaluation) {
    lent.function(head, evaluation);
    return this;
  }

  /** Adds a decoding algorithm: {@code decode mine(width = 4)}. */
  public Builder decoder(Decoder decoder) {
    decoders.add(decoder);
    return this;
  }

  /** Adds a library, as if it were on the class path. */
  public Builder library(Library library) {
    libraries.add(library);
    return this;
  }

  /** Files, clock and log of the program around. */
  public Builder host(Host around) {
    host = around;
    return this;
  }

  /** What a script may take at the most. */
  public Builder limits(Limits most) {
    limits = most;
    return this;
  }

  /** The interpreter; whoever builds it closes it. */
  public Svdd build() {
    List<Library> all = new ArrayList<>();
    all.add(lent.library());
    all.addAll(libraries);
    Vocabulary vocabulary =
        new Vocabulary(
            all,
            List.copyOf(models),
            List.copyOf(rewards),
            SnippetEngines.standard(limits.snippet(), host.log()),
            List.copyOf(decoders));
    return new Svdd(vocabulary, host, limits);
  }
}
