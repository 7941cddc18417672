package svdd.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import svdd.spi.Batch;
import svdd.spi.Chain;
import svdd.spi.ChainOver;
import svdd.spi.Items;
import svdd.spi.Meter;
import svdd.tensor.Draws;
import svdd.tensor.Rows;

/**
 * A chain that notes, for each forward after a draw, how many rows it may at most compute: those
 * that differ from their parents, from each other, and still have an open position.
 *
 * @param allowed by call
 * @param computed by call
 */
record WatchedChain<S extends Batch<S>, D extends Batch<D>>(
    Chain<S, D> chain, Meter meter, List<Integer> allowed, List<Integer> computed)
    implements ChainOver<S, D> {

  static <S extends Batch<S>, D extends Batch<D>> WatchedChain<S, D> of(
      Chain<S, D> chain, Meter meter) {
    return new WatchedChain<>(chain, meter, new ArrayList<>(), new ArrayList<>());
  }

  @Override
  public S prior(Rows rows, Draws draws) {
    allowed.add(1);
    return chain.prior(rows, draws);
  }

  @Override
  public D denoise(S states, int t) {
    long before = meter.computed();
    D denoised = chain.denoise(states, t);
    computed.add((int) (meter.computed() - before));
    return denoised;
  }

  @Override
  public S draw(S states, D denoised, int t, Rows rows, Draws draws) {
    S drawn = chain.draw(states, denoised, t, rows, draws);
    Items parents = chain.partial(states);
    Items children = chain.partial(drawn);
    Set<String> changed = new HashSet<>();
    for (int row = 0; row < children.count(); row++) {
      String child = children.text(row);
      if (!child.equals(parents.text(row)) && child.contains("N")) {
        changed.add(child);
      }
    }
    allowed.add(changed.size());
    return drawn;
  }

  int total() {
    return computed.stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return Arrays.toString(new Object[] {allowed, computed});
  }
}
