package embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import svdd.Compilation;
import svdd.Ran;
import svdd.Svdd;
import svdd.diagnostic.Renderer;
import svdd.run.Cancellation;
import svdd.run.Event;
import svdd.run.Result;
import svdd.run.RunOptions;
import svdd.run.ScoredItem;

/** Designs by the reward of a program, told and stopped as they come. */
public final class Promoters {
  private static final String SCRIPT =
      """
      design promoters {
        from      iid(DNA[40])
        maximize  strength
        require   dna.gc in 40%..60%
        decode    svdd(candidates = 8)
        steps     20
        count     12
        seed      7
      }
      run promoters
      """;

  private Promoters() {}

  /** The whole of it in four lines. */
  static List<String> best(String script) {
    try (Svdd svdd = Svdd.standard()) {
      Ran ran = svdd.run(svdd.compile(script));
      return ran.result("promoters").ranked().stream().map(ScoredItem::text).toList();
    }
  }

  /** A reward of this program: how often the two boxes of a bacterial promoter occur. */
  private static double strength(String dna) {
    return (dna.split("TTGACA", -1).length - 1) + (dna.split("TATAAT", -1).length - 1);
  }

  private static Svdd withStrength() {
    return Svdd.builder()
        .reward(
            "strength",
            "DNA -> Real",
            batch -> batch.texts().stream().mapToDouble(Promoters::strength).toArray())
        .build();
  }

  /** Runs the script, tells of each item, and may be stopped from another thread. */
  static Result designed(Consumer<String> tell, Cancellation stop) {
    try (Svdd svdd = withStrength()) {
      Compilation script = svdd.compile(SCRIPT);
      if (!script.ok()) {
        throw new IllegalStateException(Renderer.plain().render(script.diagnostics()));
      }
      RunOptions options =
          RunOptions.DEFAULT
              .batch(4)
              .cancellation(stop)
              .listener(
                  event -> {
                    if (event instanceof Event.ItemFinished(String run, ScoredItem item)) {
                      tell.accept(run + " " + item.number() + " " + item.score());
                    }
                  });
      return svdd.run(script, options).result("promoters");
    }
  }

  /** Prints the designs, best first. */
  public static void main(String[] args) {
    List<String> told = new ArrayList<>();
    Result result = designed(told::add, new Cancellation());
    told.forEach(System.out::println);
    for (ScoredItem item : result.ranked()) {
      System.out.println(item.text() + " " + item.score() + " " + item.feasible());
    }
    System.out.println(result.cost().calls() + " calls, " + result.ending());
  }
}
