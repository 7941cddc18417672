package svdd.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import svdd.spi.DataFile;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/**
 * {@code markov("seqs.fa", order = 3, length = 200)}: a Markov chain learned from DNA sequences, as
 * a diffusion with its exact posterior.
 */
final class MarkovSource implements ModelSource {
  private static final int MOST = 100_000;
  private static final Type.Choice STRANDS = new Type.Choice("strands", List.of("one", "both"));
  private static final Signature SIGNATURE =
      Signature.of(
          "markov",
          "A background model learned from DNA sequences: a Markov chain, as a diffusion with its exact"
              + " posterior.",
          Parameter.required("file", Type.FILE, "FASTA, or one sequence a line; may be gzipped."),
          Parameter.optional(
                  "order", Type.INT, new Value.Int(3), "How many letters the next one depends on.")
              .in(0, 6),
          Parameter.required("length", Type.INT, "How long its sequences are.").in(1, MOST),
          Parameter.optional(
              "strands",
              STRANDS,
              new Value.Word("one"),
              "Whether the reverse complements are learned from as well."),
          Parameter.optional(
                  "pseudocount",
                  Type.REAL,
                  new Value.Real(1),
                  "How many letters the next shorter context is worth.")
              .in(1e-6, 1e9),
          BackgroundNoise.PARAMETER);

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /** Makes sure that the file is there; does not read it. */
  @Override
  public ModelHeader header(Settings settings) throws Refusal {
    int order = settings.integer("order");
    int length = settings.integer("length");
    if (length <= order) {
      throw ModelRefusals.tooShort(length, order).about("length");
    }
    DataFile file = file(settings);
    try (InputStream in = file.open()) {
      in.mark(1);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    BackgroundNoise noise = BackgroundNoise.of(settings);
    return new ModelHeader(
        "markov(" + settings.file("file").path() + ", order = " + order + noise.title() + ")",
        Space.of(Alphabet.DNA, length),
        noise.kind(),
        BackgroundNoise.STEPS,
        "host");
  }

  @Override
  public Model open(Settings settings, Resources resources) throws Refusal {
    Space space = header(settings).space();
    int order = settings.integer("order");
    List<byte[]> sequences = TrainingText.read(file(settings), Alphabet.DNA);
    if (sequences.stream().noneMatch(sequence -> sequence.length > order)) {
      throw ModelRefusals.nothingToLearn(file(settings).title(), sequences.size(), order)
          .about("file");
    }
    MarkovCounts chain =
        MarkovCounts.of(
            sequences,
            order,
            Alphabet.DNA.size(),
            settings.word("strands").equals("both"),
            settings.real("pseudocount"));
    return BackgroundNoise.of(settings).model(space, new MarkovLaw(chain, space.positions()));
  }

  private static DataFile file(Settings settings) {
    return new DataFile(settings.file("file"), "file");
  }
}
