package svdd.model;

import java.util.ArrayList;
import java.util.List;
import svdd.spi.DataFile;
import svdd.spi.Items;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelHeader.Kind;
import svdd.spi.ModelSource;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.spi.Signature.Parameter;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** {@code torchscript("net.pt", kind = ddpm, shape = Image[3, 32, 32])}. */
final class TorchSource implements ModelSource {
  private static final String SETTING = "file";
  private static final int MASKED_STEPS = 128;
  private static final int GAUSSIAN_STEPS = 50;
  private static final Type.Choice KINDS = new Type.Choice("kind", List.of("ddpm", "masked"));

  private final Signature signature;

  TorchSource() {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(Parameter.required(SETTING, Type.FILE, "The TorchScript file."));
    parameters.add(
        Parameter.required(
            "kind",
            KINDS,
            "The diffusion that it was trained for: `ddpm`, a network of a state and the number of a"
                + " step, or `masked`, a network of token numbers."));
    parameters.add(
        Parameter.required(
            "shape", Type.SPACE, "What it makes, such as `Image[3, 32, 32]` or `DNA[200]`."));
    parameters.add(
        Parameter.optional(
            "prediction",
            Prediction.CHOICE,
            new Value.Word("epsilon"),
            "Of `ddpm`: what it says of a state."));
    parameters.add(
        Parameter.optional(
                "noise_steps",
                Type.INT,
                new Value.Int(1000),
                "Of `ddpm`: how many steps of noise it was trained with; a design may take fewer.")
            .in(1, 100_000));
    parameters.add(
        Parameter.optional(
            "beta",
            Type.RANGE,
            new Value.Range(1e-4, 0.02),
            "Of `ddpm`: the share of variance that the first and the last step of noise replace."));
    parameters.addAll(SamplerSettings.defaults());
    this.signature =
        new Signature("torchscript", parameters, "A diffusion model as a TorchScript network.");
  }

  @Override
  public Signature signature() {
    return signature;
  }

  /** Reads the table of contents; opens no network. */
  @Override
  public ModelHeader header(Settings settings) throws Refusal {
    DataFile file = file(settings);
    TorchArchive.read(file);
    Space space = settings.space("shape");
    String name = settings.file(SETTING).path();
    String title = name.substring(name.lastIndexOf('/') + 1);
    String kind = settings.word("kind");
    boolean gaussian = kind.equals("ddpm");
    if (space instanceof Space.Any || !space.sized() || space.continuous() != gaussian) {
      throw TorchRefusals.shape(space, kind, gaussian ? "Image[3, 32, 32]" : "DNA[200]");
    }
    if (!gaussian) {
      return new ModelHeader(title, space, Kind.MASKED, MASKED_STEPS, "libtorch cpu");
    }
    int most = schedule(settings).steps();
    SamplerSettings.sampler(settings);
    return new ModelHeader(
        title, space, Kind.GAUSSIAN, Math.min(most, GAUSSIAN_STEPS), "libtorch cpu", most);
  }

  @Override
  public Model open(Settings settings, Resources resources) throws Refusal {
    ModelHeader header = header(settings);
    TorchNetwork network = TorchNetwork.open(TorchArchive.read(file(settings)));
    try {
      Model model =
          header.kind() == Kind.MASKED
              ? masked(network, header.space())
              : gaussian(network, header.space(), settings);
      network.tried();
      return model;
    } catch (Refusal refusal) {
      network.close();
      throw refusal.about(SETTING);
    }
  }

  private static Model masked(TorchNetwork network, Space space) throws Refusal {
    TorchMasked denoiser = new TorchMasked(network, space);
    Items some = SomeItems.of(space);
    denoiser.scores(some.tokens(), some.count());
    TorchTrial.of(network, false, TorchMasked.input(some.tokens(), some.count()));
    return new MaskedModel(space, denoiser);
  }

  private static Model gaussian(TorchNetwork network, Space space, Settings settings)
      throws Refusal {
    NoiseSchedule schedule = schedule(settings);
    TorchGaussian denoiser =
        new TorchGaussian(
            network,
            OracleInput.Numbers.of("x", space),
            Prediction.of(settings.word("prediction")));
    Items some = SomeItems.of(space);
    NoiseLevel level = schedule.level(1, 1);
    denoiser.answer(some.numbers(), some.count(), level);
    TorchTrial.of(network, true, denoiser.inputs(some.numbers(), some.count(), level));
    return new GaussianModel(space, schedule, SamplerSettings.sampler(settings), denoiser);
  }

  private static NoiseSchedule schedule(Settings settings) throws Refusal {
    Value.Range beta = settings.range("beta");
    if (!(beta.low() > 0 && beta.high() < 1)) {
      throw GaussianRefusals.beta(beta.low(), beta.high()).about("beta");
    }
    return NoiseSchedule.linear(settings.integer("noise_steps"), beta.low(), beta.high());
  }

  private static DataFile file(Settings settings) {
    return new DataFile(settings.file(SETTING), SETTING);
  }
}
