package svdd.run;

import java.util.List;
import svdd.plan.DecodingPlan.PlannedCompare;
import svdd.plan.DecodingPlan.PlannedEntry;

/**
 * What a comparison gave.
 *
 * @param planned as it was run
 * @param entrants in the order of the script
 * @param ending how it ended; runs that were finished by then are here
 */
public record Contest(PlannedCompare planned, List<Entrant> entrants, Ending ending) {

  /**
   * A design with its runs.
   *
   * @param results one a seed, in the order of the seeds
   */
  public record Entrant(PlannedEntry entry, List<Result> results) {
    public String label() {
      return entry.label();
    }

    /** Items over all seeds. */
    public int items() {
      return results.stream().mapToInt(result -> result.items().size()).sum();
    }
  }

  /** Items over all designs and seeds. */
  public int items() {
    return entrants.stream().mapToInt(Entrant::items).sum();
  }
}
