package svdd.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import svdd.spi.Failure;
import svdd.spi.Fit;
import svdd.spi.Items;
import svdd.spi.Learner;
import svdd.spi.Settings;

/**
 * Fits value networks to roll-outs of a model (SVDD-MC, Li et al. 2024, Algorithm 3), and keeps
 * them on disk for the next run.
 */
public final class ValueLearner implements Learner {
  /** Of five roll-outs one judges. */
  private static final int PARTS = 5;

  private final Optional<ValueFiles> files;

  private ValueLearner(Optional<ValueFiles> files) {
    this.files = files;
  }

  /** One that keeps nothing. */
  public static ValueLearner forgetful() {
    return new ValueLearner(Optional.empty());
  }

  /**
   * One that keeps networks in this folder.
   *
   * @param identity what the model and the reward are, in every detail that changes a network
   */
  public static ValueLearner keeping(Path folder, Supplier<String> identity) {
    return new ValueLearner(Optional.of(new ValueFiles(folder, identity)));
  }

  /** One that keeps networks in the user's folder for files that can be made again. */
  public static ValueLearner keeping(Supplier<String> identity) {
    return keeping(UserCache.folder("values"), identity);
  }

  @Override
  public Learned fit(Settings settings, Supplier<Examples> examples) {
    Optional<Fitted> before = files.flatMap(each -> each.find(settings));
    return before.orElseGet(
        () -> {
          Fitted fitted = train(settings, finite(examples.get()));
          files.ifPresent(each -> each.keep(settings, fitted));
          return fitted;
        });
  }

  private static Fitted train(Settings settings, Examples examples) {
    long start = System.nanoTime();
    int[] judged = rows(examples, row -> examples.rollout()[row] % PARTS == PARTS - 1);
    int[] learned = rows(examples, row -> examples.rollout()[row] % PARTS != PARTS - 1);
    double[] rewards = Arrays.stream(learned).mapToDouble(row -> examples.rewards()[row]).toArray();
    if (learned.length == 0) {
      throw new Failure(TorchRefusals.nothingToLearn());
    }
    ValueTarget target = ValueTarget.of(settings.real("alpha"), rewards);
    ValueNetwork network =
        new ValueTrainer(examples, target, settings.integer("seed"))
            .fit(learned, settings.integer("epochs"));
    double[] explained = new Explained(network, examples).by(judged);
    Fit fit =
        new Fit(
            network.parameters(),
            rollouts(examples, learned),
            rollouts(examples, judged),
            (System.nanoTime() - start) * 1e-9,
            false,
            explained);
    return new Fitted(network, fit);
  }

  /** Without the roll-outs whose end has no reward that is a number. */
  private static Examples finite(Examples examples) {
    int[] rows = rows(examples, row -> Double.isFinite(examples.rewards()[row]));
    return new Examples(
        examples.states().rows(rows),
        Arrays.stream(rows).mapToDouble(row -> examples.times()[row]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> examples.rewards()[row]).toArray(),
        Arrays.stream(rows).map(row -> examples.rollout()[row]).toArray());
  }

  private static int[] rows(Examples examples, IntPredicate which) {
    return IntStream.range(0, examples.rewards().length).filter(which).toArray();
  }

  private static int rollouts(Examples examples, int[] rows) {
    return (int) Arrays.stream(rows).map(row -> examples.rollout()[row]).distinct().count();
  }

  /** A network and how it was fitted. */
  record Fitted(ValueNetwork network, Fit fit) implements Learned {
    @Override
    public double[] values(Items states, double time) {
      return network.values(states, time);
    }
  }
}
