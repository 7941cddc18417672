package svdd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import svdd.source.DiskFolder;
import svdd.source.Source;
import svdd.spi.Library;
import svdd.spi.Refusal;
import svdd.spi.Resources;
import svdd.spi.Reward;
import svdd.spi.RewardHeader;
import svdd.spi.RewardSource;
import svdd.spi.Settings;
import svdd.spi.Signature;
import svdd.type.Alphabet;
import svdd.type.Space;
import svdd.type.Type;

/**
 * A library whose reward {@code watched.ones} counts the A of an item, writes down what it was
 * asked and refuses from a certain number of items on.
 */
public final class CountingLibrary implements Library {
  private final List<String> asked = new ArrayList<>();
  private final int limit;

  public CountingLibrary(int limit) {
    this.limit = limit;
  }

  public CountingLibrary() {
    this(Integer.MAX_VALUE);
  }

  /** Every item that was scored, in order. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public List<Module> modules() {
    String text = "reward ones: DNA -> Real = native(\"ones\")\n";
    return List.of(
        new Module(
            "watched", false, new Source("watched.svdd", text, new DiskFolder(Path.of("")))));
  }

  @Override
  public List<RewardSource> rewards() {
    return List.of(
        new RewardSource() {
          @Override
          public Signature signature() {
            return Signature.of("ones", "Counts A.");
          }

          @Override
          public RewardHeader header(Settings settings) {
            return new RewardHeader(Space.of(Alphabet.DNA), Type.REAL, "host");
          }

          @Override
          public Reward open(Settings settings, Resources resources) {
            return items -> {
              double[] scores = new double[items.count()];
              for (int row = 0; row < scores.length; row++) {
                if (asked.size() >= limit) {
                  throw Refusal.of("E0599", "The assay is closed.");
                }
                asked.add(items.text(row));
                scores[row] = items.text(row).chars().filter(c -> c == 'A').count();
              }
              return scores;
            };
          }
        });
  }
}
