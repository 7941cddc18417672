package embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import svdd.run.Cancellation;
import svdd.run.Ending;
import svdd.run.Result;

class PromotersTest {

  @Test
  void itemsAreDesignedByTheRewardOfThisProgram() {
    List<String> told = new ArrayList<>();
    Result result = Promoters.designed(told::add, new Cancellation());
    assertEquals(Ending.COMPLETE, result.ending());
    assertEquals(12, result.items().size());
    assertEquals(12, told.size());
    assertTrue(told.getFirst().startsWith("promoters 0 "));
  }

  @Test
  void aRunStopsWhenItIsAsked() {
    Cancellation stop = new Cancellation();
    Result result = Promoters.designed(line -> stop.ask(), stop);
    assertEquals(Ending.CANCELLED, result.ending());
    assertEquals(4, result.items().size());
  }

  @Test
  void fourLinesAreEnough() {
    assertEquals(
        4,
        Promoters.best(
                """
                design promoters {
                  from      iid(DNA[12])
                  maximize  dna.gc
                  steps     4
                  count     4
                }
                run promoters
                """)
            .size());
  }
}
