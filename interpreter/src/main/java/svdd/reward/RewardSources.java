package svdd.reward;

import java.util.List;
import svdd.model.OracleSource;
import svdd.spi.RewardSource;

/** The interpreter's own reward sources. */
public final class RewardSources {
  private RewardSources() {}

  public static List<RewardSource> standard() {
    return List.of(new TableSource(), new OracleSource());
  }
}
