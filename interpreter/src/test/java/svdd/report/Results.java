package svdd.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.core.Combination;
import svdd.core.DecoderUse;
import svdd.core.Design;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.run.Account;
import svdd.run.Ending;
import svdd.run.Result;
import svdd.run.ScoredItem;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.source.Span;
import svdd.spi.Batch;
import svdd.spi.Decoder;
import svdd.spi.Model;
import svdd.spi.ModelHeader;
import svdd.spi.ModelSource;
import svdd.spi.Problem;
import svdd.spi.Resources;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;
import svdd.type.Value;

/** Results as runs make them, put together by hand. */
final class Results {
  private static final Span SPAN =
      new Source("islands.svdd", "design islands {}", new DiskFolder(java.nio.file.Path.of("")))
          .span(0, 6);
  private static final Space SPACE = Space.of(Alphabet.DNA, 24);

  /** Nothing but rewards is known. */
  static final Account NOTHING =
      new Account(
          Account.Likelihood.NONE,
          new Account.Spread(Double.NaN, 0, Double.NaN),
          new Account.Spread(Double.NaN, 0, Double.NaN),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          new Account.Verdict(Optional.empty(), List.of()));

  private String name = "islands";
  private boolean goal = true;
  private Ending ending = Ending.COMPLETE;
  private Account account = NOTHING;
  private Design.Care care = Design.Care.NONE;
  private final List<Term.Named> shown = new ArrayList<>();
  private final List<Design.Requirement> requirements = new ArrayList<>();
  private final List<ScoredItem> items = new ArrayList<>();
  private final List<ScoredItem> plain = new ArrayList<>();

  Results name(String name) {
    this.name = name;
    return this;
  }

  Results goalless() {
    goal = false;
    return this;
  }

  Results stopped() {
    return ended(Ending.CANCELLED);
  }

  Results ended(Ending how) {
    ending = how;
    return this;
  }

  Results account(Account known) {
    account = known;
    return this;
  }

  Results care(Design.Care what) {
    care = what;
    return this;
  }

  Results reward(String name) {
    return reward(name, Type.REAL);
  }

  Results condition(String name) {
    return reward(name, Type.BOOL);
  }

  Results requirement(String text) {
    Term yes = new Term.Constant(new Value.Bool(true), Type.BOOL);
    Term none = new Term.Constant(new Value.Real(0), Type.REAL);
    requirements.add(new Design.Requirement(yes, none, text, SPAN));
    return this;
  }

  Results item(String text, double score, double... rewards) {
    items.add(scored(items.size(), text, rewards, score, 0));
    return this;
  }

  Results infeasible(String text, double score, int broken, double... rewards) {
    items.add(scored(items.size(), text, rewards, score, broken));
    return this;
  }

  Results plain(String text, double score, double... rewards) {
    plain.add(scored(plain.size(), text, rewards, score, 0));
    return this;
  }

  Result result() {
    return result(new Result.Cost(20480, 18231, 20496, 9000, 160, 35.25, 33.9));
  }

  Result result(Result.Cost cost) {
    ModelHeader header =
        new ModelHeader("human.onnx", SPACE, ModelHeader.Kind.MASKED, 128, "onnxruntime cpu");
    Settings models =
        new Settings(
            Map.of("file", new Value.File(new DiskFolder(java.nio.file.Path.of("")), "m")));
    Design design =
        new Design(
            "islands",
            SPAN,
            new ModelUse(new Human(header), models, header, SPAN),
            Design.Given.NOTHING,
            new Design.Wanted(
                goal
                    ? List.of(
                        new Design.Goal(
                            new Term.Constant(new Value.Real(1), Type.REAL), false, "gc", SPAN))
                    : List.of(),
                new Combination.Only(),
                requirements,
                List.of()),
            new DecoderUse(new TenBest(), tenBest(), SPAN),
            new Design.Effort(128, 16, 7, Design.Budget.NONE),
            care,
            shown,
            Map.of("steps", "128", "count", "16"));
    List<Integer> kept =
        care.keep().isEmpty()
            ? items.stream().map(ScoredItem::number).toList()
            : new Result(name, design, items, List.of(), plain, cost, ending, account)
                .ranked().stream()
                    .map(ScoredItem::number)
                    .limit(care.keep().get().count())
                    .toList();
    return new Result(name, design, items, kept, plain, cost, ending, account);
  }

  private ScoredItem scored(int number, String text, double[] rewards, double score, int broken) {
    boolean[] held = new boolean[Math.max(broken, requirements.size())];
    java.util.Arrays.fill(held, broken, held.length, true);
    double[] none = new double[0];
    return new ScoredItem(number, text, rewards, none, none, score, held, broken * 0.5);
  }

  private Results reward(String name, Type type) {
    Value value = type == Type.BOOL ? new Value.Bool(true) : new Value.Real(1);
    Type scores = new Type.Scores(SPACE, type);
    shown.add(new Term.Named(name, new Term.Constant(value, scores), scores));
    return this;
  }

  private static Settings tenBest() {
    Map<String, Value> values = new java.util.LinkedHashMap<>();
    values.put("value", new Value.Word("posterior_mean"));
    values.put("candidates", new Value.Int(10));
    values.put("alpha", new Value.Real(0.05));
    return new Settings(values);
  }

  /** A decoder that is only spoken of. */
  private record TenBest() implements Decoder {
    @Override
    public Signature signature() {
      return Signature.of("svdd", "The best of ten in each step.");
    }

    @Override
    public Outline outline(Settings settings, ModelHeader model, int steps) {
      String summary = "svdd, posterior mean, 10 candidates, alpha 0.05";
      return new Outline(summary, 1, 10, "10 candidates", 10, 10, "", "", 1280, 1280, 128);
    }

    @Override
    public <S extends Batch<S>, D extends Batch<D>> Decoding prepare(
        Settings settings, Problem<S, D> problem) {
      throw new UnsupportedOperationException();
    }
  }

  /** A model that is only spoken of. */
  private record Human(ModelHeader known) implements ModelSource {
    @Override
    public Signature signature() {
      return Signature.of("onnx", "A network.");
    }

    @Override
    public ModelHeader header(Settings settings) {
      return known;
    }

    @Override
    public Model open(Settings settings, Resources resources) {
      throw new UnsupportedOperationException();
    }
  }
}
