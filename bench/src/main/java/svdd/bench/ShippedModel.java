package svdd.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import svdd.Svdd;
import svdd.core.ModelUse;
import svdd.model.Denoiser;
import svdd.model.MaskedModel;
import svdd.run.Listener;
import svdd.run.Result;
import svdd.run.RunOptions;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Model;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.stdlib.StandardLibrary;

/** The model that the product ships, guided by a cheap reward: the share of GC, and CpG. */
final class ShippedModel {
  static final int LENGTH = 200;
  private static final byte OPEN = 4;
  private static final String SCRIPT =
      """
      param items: Int = 1
      param candidates: Int = 10
      param steps: Int = 128
      param start: Int = 0
      design d {
        from zoo.human_regulatory
        maximize dna.gc + 0.1 * dna.count("CG")
        decode svdd(candidates = candidates)
        steps steps
        count items
        seed start
      }
      run d
      """;

  private ShippedModel() {}

  /** Runs SVDD in this process. */
  static Result run(
      int items, int candidates, int steps, int seed, RunOptions options, Listener listener) {
    Map<String, String> settings =
        Map.of(
            "items", Integer.toString(items),
            "candidates", Integer.toString(candidates),
            "steps", Integer.toString(steps),
            "start", Integer.toString(seed));
    Svdd svdd = Svdd.standard();
    return svdd.run(svdd.compile(source(), settings), options.listener(listener)).result("d");
  }

  /** One run of the side-by-side; all items travel in one batch. */
  static Sample run(Settings settings, int items, int seed) {
    RunOptions options = RunOptions.DEFAULT.batch(items).threads(settings.threads());
    Result result = run(items, settings.candidates(), settings.steps(), seed, options, event -> {});
    Result.Cost cost = result.cost();
    double reward =
        result.items().stream().mapToDouble(item -> item.score()).average().orElseThrow();
    return new Sample(
        items, cost.computedForwards(), cost.seconds(), cost.denoiserSeconds(), reward);
  }

  /** Calls of the network alone, on rows of which half of the positions are open. */
  static Forward forward(Denoiser denoiser, int rows, int calls) {
    byte[] tokens = new byte[rows * LENGTH];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = i % 2 == 0 ? OPEN : (byte) (i * 31L % 97 % 4);
    }
    double[] out = new double[tokens.length * 4];
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      Arrays.fill(out, 0);
      denoiser.probabilities(tokens, rows, 0.5, out);
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    double sum = 0;
    for (int i = 0; i < tokens.length; i += 2) {
      sum += out[i * 4];
    }
    return new Forward(seconds / calls / rows, sum / (tokens.length / 2.0));
  }

  /** Opens the network alone. */
  static Denoiser denoiser(int threads) throws Refusal {
    ModelUse use =
        Svdd.standard()
            .compile(source(), Map.of())
            .program()
            .orElseThrow()
            .designs()
            .getFirst()
            .model();
    Model model = use.source().open(use.settings(), new Resources(threads));
    return switch (model) {
      case MaskedModel masked -> masked.denoiser();
      default -> throw new IllegalStateException("the shipped model is no masked diffusion");
    };
  }

  /** The file of its network, for others to read. */
  static Path file() throws IOException {
    Path copy = Files.createTempFile("human_regulatory", ".onnx");
    copy.toFile().deleteOnExit();
    try (InputStream in =
        StandardLibrary.class.getResourceAsStream("zoo/human_regulatory/model.onnx")) {
      if (in == null) {
        throw new IOException("the model is not in the library's jar");
      }
      Files.write(copy, in.readAllBytes());
    }
    return copy;
  }

  private static Source source() {
    return new Source("bench.svdd", SCRIPT, new DiskFolder(Path.of("")));
  }
}
