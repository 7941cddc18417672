package svdd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import svdd.model.Denoiser;
import svdd.model.MaskedModel;
import svdd.run.Result;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

class LentModelTest {
  private static final Space SPACE = Space.of(Alphabet.DNA, 8);
  private static final ModelHeader HEADER =
      new ModelHeader("ours", SPACE, ModelHeader.Kind.MASKED, 4, "the program");
  private static final String SCRIPT =
      """
      design q {
        from   ours
        count  40
      }
      run q
      """;

  private final AtomicInteger open = new AtomicInteger();

  /** Makes nothing but one letter. */
  private final class Only implements Denoiser {
    private final int letter;

    Only(int letter) {
      this.letter = letter;
      open.incrementAndGet();
    }

    @Override
    public boolean seesTime() {
      return false;
    }

    @Override
    public void probabilities(byte[] tokens, int rows, double time, double[] out) {
      Arrays.fill(out, 0);
      for (int i = 0; i < tokens.length; i++) {
        out[i * 4 + letter] = 1;
      }
    }

    @Override
    public void close() {
      open.decrementAndGet();
    }
  }

  private static Builder builder() {
    return new Builder(List.of(new BaseLibrary())).host(Host.closed());
  }

  private Model only(int letter) {
    return new MaskedModel(SPACE, new Only(letter));
  }

  @Test
  void aModelOfTheProgramIsUsedByItsName() {
    try (Svdd svdd = builder().model("ours", HEADER, resources -> only(2)).build()) {
      Compilation script = svdd.compile(SCRIPT);
      assertThat(svdd.plan(script).plan().orElseThrow().text()).contains("DNA[8]", "the program");
      Result result = svdd.run(script).result("q");
      assertThat(result.items()).hasSize(40).allMatch(item -> item.text().equals("GGGGGGGG"));
      assertThat(open).hasValue(0);
    }
  }

  @Test
  void itHasATypeAndHidesNoNameOfAScript() {
    try (Svdd svdd = builder().model("ours", HEADER, resources -> only(2)).build()) {
      assertThat(svdd.compile("reward r: RNA -> Real = native(\"gc\")\n" + SCRIPT).ok()).isFalse();
      assertThat(
              svdd.compile("model other: Model[RNA] = ours\n").diagnostics().getFirst().message())
          .contains("DNA[8]");
      String hidden = "model ours = iid(DNA[3])\n" + SCRIPT;
      assertThat(svdd.run(svdd.compile(hidden)).result("q").items().getFirst().text()).hasSize(3);
    }
  }

  @Test
  void aNameIsGivenOnce() {
    Builder builder = builder().model("ours", HEADER, resources -> only(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.reward("ours", "DNA -> Real", batch -> new double[0]))
        .withMessageContaining("`ours` already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.model("not a name", HEADER, resources -> only(0)));
  }

  /** A kind of model whose settings may all be left out. */
  private final class Kind implements ModelSource {
    @Override
    public Signature signature() {
      return Signature.of(
          "ours",
          "One letter.",
          Signature.Parameter.optional("letter", Type.INT, new Value.Int(1), "its number")
              .in(0, 3));
    }

    @Override
    public ModelHeader header(Settings settings) {
      return HEADER;
    }

    @Override
    public Model open(Settings settings, Resources resources) {
      return only(settings.integer("letter"));
    }
  }

  @Test
  void aKindOfModelThatNeedsNoSettingMayStandAlone() {
    try (Svdd svdd = builder().model(new Kind()).build()) {
      for (String called : List.of("ours", "ours()", "ours(letter = 1)")) {
        Result result = svdd.run(svdd.compile(SCRIPT.replace("ours", called))).result("q");
        assertThat(result.items().getFirst().text()).isEqualTo("CCCCCCCC");
      }
      String named = "model m = ours\n" + SCRIPT.replace("ours", "m(letter = 3)");
      assertThat(svdd.run(svdd.compile(named)).result("q").items().getFirst().text())
          .isEqualTo("TTTTTTTT");
    }
  }
}
