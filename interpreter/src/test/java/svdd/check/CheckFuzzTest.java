package svdd.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import svdd.BaseLibrary;
import svdd.Compilation;
import svdd.Svdd;
import svdd.core.Listing;
import svdd.diagnostic.Renderer;
import svdd.plan.Planner;
import svdd.source.DiskFolder;
import svdd.source.Source;

/** Whatever stands in a clause or a command: messages or a program with a plan, no exception. */
class CheckFuzzTest {
  private static final int MUTATIONS = 500;

  private static final String SCRIPT =
      """
      let wide = svdd ( value = rollout ( k = 2 ) , candidates = 4 -> 2 , alpha = 0.5 )
      design q {
        from iid ( DNA[8] )
        fix dna"ACNT" , at = 2
        fix dna"G" , at = 8
        maximize dna.gc
        minimize dna.length
        combine weighted ( 0.5 , 0.5 )
        require dna.gc in 40%..60%
        prefer dna.gc > 0.5 , weight = 0.2
        decode refine ( passes = 3 , decode = wide )
        steps 20
        count 8
        keep 4 , diverse = true
        judge dna.count ( "CG" )
        budget forwards = 200_000 , calls = 50_000 , time = 10min
        seed 7
      }
      compare q , q with { no combine ; decode best_of ( n = 2 ) } , seeds = 3 at equal calls
      run q with { combine pareto ( points = 5 , scalar = linear ) ; decode smc } as "other"
      """;

  private static final List<String> NUMBERS =
      List.of(
          "0", "1", "2", "3", "5", "0.25", "1.5", "-1", "99999999999", "1e400", "50%", "3 -> 1");

  private static final List<String> WORDS =
      List.of(
          "0",
          "-1",
          "1.5",
          "99999999999",
          "1e400",
          "50%",
          "0s",
          "\"x\"",
          "[ ]",
          "[ [ 1 ] ]",
          "dna\"AC\"",
          "rna\"U\"",
          "true",
          "q",
          "wide",
          "svdd",
          "pretrained",
          "evolve",
          "dna",
          "dna.gc",
          "DNA[8]",
          "DNA",
          "->",
          "..",
          "in",
          "no",
          "with",
          "at",
          "=",
          ",",
          "(",
          ")",
          "weighted",
          "pareto",
          "lexicographic",
          "exact",
          "learned",
          "time",
          "fix",
          "start",
          "reference",
          "judge",
          "keep",
          "budget",
          "steps",
          "gaussian",
          "mixture");

  @Test
  void mutatedClausesGiveMessagesOrPlans() {
    Random random = new Random(1);
    Svdd svdd = Svdd.with(List.of(new BaseLibrary()));
    int programs = 0;
    assertThat(compiled(svdd, SCRIPT).diagnostics()).isEmpty();
    for (int i = 0; i < MUTATIONS; i++) {
      List<String> words = new ArrayList<>(Arrays.asList(SCRIPT.split(" +", -1)));
      for (int change = 0; change <= random.nextInt(2); change++) {
        mutate(words, random);
      }
      String text = String.join(" ", words);
      Compilation compiled = compiled(svdd, text);
      Renderer.plain().render(compiled.diagnostics());
      if (compiled.program().isPresent()) {
        programs++;
        assertThat(Listing.of(compiled.program().get())).isNotEmpty();
        assertThat(Planner.plan(compiled.program().get(), OptionalInt.empty(), 1).text())
            .as(text)
            .contains("design ");
      }
    }
    // were all of them mistakes, nothing behind the checks would be tried
    assertThat(programs).isBetween(MUTATIONS / 100, MUTATIONS);
  }

  private static Compilation compiled(Svdd svdd, String text) {
    return svdd.compile(new Source("f.svdd", text, new DiskFolder(Path.of(""))), Map.of());
  }

  private static void mutate(List<String> words, Random random) {
    int at = random.nextInt(words.size());
    if (words.get(at).matches("[0-9._]+\\n?")) {
      String end = words.get(at).endsWith("\n") ? "\n" : "";
      words.set(at, NUMBERS.get(random.nextInt(NUMBERS.size())) + end);
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
      case 2 -> words.set(at, words.get(random.nextInt(words.size())));
      default -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
    }
  }
}
