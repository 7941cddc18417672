package svdd.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import svdd.spi.DataFile;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardHeader.Smoothness;
import svdd.spi.Settings;
import svdd.type.Space;
import svdd.type.Type;

/** An oracle that is a TorchScript network: it scores items, and has gradients. */
final class TorchOracle implements Reward {
  static final String LAYOUT = "layout";
  static final Type.Choice LAYOUTS =
      new Type.Choice(LAYOUT, List.of("letters_first", "positions_first", "tokens"));

  private final TorchNetwork network;
  private final OracleInput input;

  private TorchOracle(TorchNetwork network, OracleInput input) {
    this.network = network;
    this.input = input;
  }

  /** Reads the table of contents; opens no network. */
  static RewardHeader header(DataFile file, Settings settings) throws Refusal {
    Space space = space(TorchArchive.read(file), settings);
    Smoothness smoothness =
        input(space, settings) instanceof OracleInput.Tokens
            ? Smoothness.NONE
            : Smoothness.GRADIENT;
    return new RewardHeader(space, Type.REAL, "libtorch cpu", smoothness);
  }

  /** Opens the network and tries it on a few items. */
  static TorchOracle open(DataFile file, Settings settings) throws Refusal {
    TorchArchive archive = TorchArchive.read(file);
    Space space = space(archive, settings);
    OracleInput input = input(space, settings);
    TorchNetwork network = TorchNetwork.open(archive);
    try {
      Items some = SomeItems.of(space);
      TorchOracle oracle = new TorchOracle(network, input);
      oracle.score(some);
      TorchTrial.of(network, oracle.slopes(some), input.of(some, 0, some.count()));
      network.tried();
      return oracle;
    } catch (Refusal refusal) {
      network.close();
      throw refusal.about("file");
    }
  }

  private static Space space(TorchArchive archive, Settings settings) throws Refusal {
    String title = archive.file().title();
    if (settings.has("output")) {
      throw TorchRefusals.outputOfTorch(title);
    }
    Space stated = settings.has("scores") ? settings.space("scores") : Space.any();
    Optional<String> note = archive.note("svdd.domain");
    Space space = stated;
    if (note.isPresent()) {
      Space own = OracleShape.parse(note.get(), title);
      space = stated.meet(own).orElseThrow(() -> OracleRefusals.spaces(title, stated, own));
    }
    if (!space.sized()) {
      throw TorchRefusals.noSpace(title, settings.file("file").path(), stated);
    }
    return space;
  }

  private static OracleInput input(Space space, Settings settings) {
    String layout = settings.has(LAYOUT) ? settings.word(LAYOUT) : "letters_first";
    if (space.continuous()) {
      return OracleInput.Numbers.of("x", space);
    }
    return layout.equals("tokens")
        ? new OracleInput.Tokens("x")
        : new OracleInput.OneHot("x", space.symbols(), layout.equals("letters_first"));
  }

  @Override
  public double[] score(Items items) throws Refusal {
    Network.Output output = network.run(input.of(items, 0, items.count()));
    if (output.values().length != items.count()) {
      throw TorchRefusals.notOneNumber(network.title(), items.count(), output.values().length);
    }
    double[] scores = new double[items.count()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = output.values()[i];
    }
    return scores;
  }

  @Override
  public double[] gradient(Items items) throws Refusal {
    float[] ones = new float[items.count()];
    Arrays.fill(ones, 1);
    try (TorchTape tape = network.tape(input.of(items, 0, items.count()))) {
      return input.back(tape.pull(ones).values(), items.length());
    }
  }

  /** Whether there is a gradient after all; a network without one still scores. */
  private boolean slopes(Items some) {
    try {
      return !(input instanceof OracleInput.Tokens) && gradient(some).length > 0;
    } catch (Refusal none) {
      return false;
    }
  }

  /** Rows of one call. */
  int tile() {
    return network.tile();
  }

  @Override
  public void close() {
    network.close();
  }
}
