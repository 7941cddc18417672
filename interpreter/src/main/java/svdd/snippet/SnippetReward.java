package svdd.snippet;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import svdd.spi.Items;
import svdd.spi.Refusal;
import svdd.spi.Reward;
import svdd.spi.Snippet;

/** A snippet that scores. Calls from several threads come one after the other. */
final class SnippetReward implements Reward {
  private final Snippet snippet;
  private final Guest guest;
  private final Value function;
  private final Messages messages;
  private final Results results;
  private final Failures failures;

  /** What a call over its limit left: every further call is refused alike. */
  private @Nullable Refusal ended;

  /** Shows the input of the call that is running. */
  private volatile Supplier<String> input = () -> "";

  /** Calls so far that one item can be asked again of. */
  private long calls;

  SnippetReward(Language language, Snippet snippet, Guest guest, Value function) {
    this.snippet = snippet;
    this.guest = guest;
    this.function = function;
    messages = new Messages(snippet, language.title());
    results = new Results(messages, snippet.condition());
    failures = new Failures(language, messages, Text.of(snippet.text()));
  }

  @Override
  public synchronized double[] score(Items items) throws Refusal {
    if (ended != null) {
      throw ended;
    }
    Inputs inputs = new Inputs(items);
    if (inputs.count() == 0) {
      return new double[0];
    }
    try {
      return guest.run(
          snippet.timeout(), () -> snippet.batch() ? checkedBatch(inputs) : checkedEach(inputs));
    } catch (Guest.Overtime e) {
      ended = messages.timeout(failures.place(e), input.get());
      throw ended;
    } catch (PolyglotException e) {
      throw new CancellationException("closed while a snippet ran");
    }
  }

  private double[] each(Inputs inputs) throws Refusal {
    double[] scores = new double[inputs.count()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = one(inputs, i);
    }
    return scores;
  }

  private double one(Inputs inputs, int row) throws Refusal {
    Supplier<String> shown = () -> inputs.show(row);
    Object item = inputs.item(row);
    return guarded(shown, () -> results.number(function.execute(item), shown));
  }

  /** From time to time the first item, after which most came, is asked again. */
  private double[] checkedEach(Inputs inputs) throws Refusal {
    double[] scores = each(inputs);
    if (timeToCheck()) {
      double again = one(inputs, 0);
      if (differ(scores[0], again)) {
        throw messages.changes(scores[0], again, inputs.show(0));
      }
    }
    return scores;
  }

  /** From time to time the last item of a batch is scored alone as well. */
  private double[] checkedBatch(Inputs inputs) throws Refusal {
    double[] scores = batch(inputs);
    if (scores.length > 1 && timeToCheck()) {
      int row = scores.length - 1;
      double alone = batch(inputs.rows(row, row + 1))[0];
      if (differ(scores[row], alone)) {
        throw messages.depends(scores[row], alone, inputs.count(), inputs.show(row));
      }
    }
    return scores;
  }

  /** At the calls 1, 2, 4, 8, ... */
  private boolean timeToCheck() {
    return Long.bitCount(++calls) == 1;
  }

  /** NaN is the same as NaN, and -0 as 0. */
  private static boolean differ(double a, double b) {
    return Double.compare(a + 0.0, b + 0.0) != 0;
  }

  private double[] batch(Inputs inputs) throws Refusal {
    Value list;
    try {
      list = list(inputs);
    } catch (Refusal refusal) {
      throw blame(inputs, refusal);
    }
    return guarded(
        inputs::showAll,
        () -> {
          double[] scores = new double[inputs.count()];
          for (int i = 0; i < scores.length; i++) {
            int row = i;
            scores[i] = results.element(list.getArrayElement(i), () -> inputs.show(row));
          }
          return scores;
        });
  }

  private Value list(Inputs inputs) throws Refusal {
    Object all = inputs.all();
    return guarded(inputs::showAll, () -> results.list(function.execute(all), inputs));
  }

  /** The same refusal for the one item that causes it, if there is one. */
  private Refusal blame(Inputs inputs, Refusal refusal) {
    int half = inputs.count() / 2;
    if (half > 0) {
      for (Inputs part : List.of(inputs.rows(0, half), inputs.rows(half, inputs.count()))) {
        try {
          list(part);
        } catch (Refusal found) {
          return found.code().equals(refusal.code()) ? blame(part, found) : refusal;
        }
      }
    }
    return refusal;
  }

  /** A call of the guest: timed, its errors in words for users. */
  private <T> T guarded(Supplier<String> shown, Guest.Work<T> call) throws Refusal {
    input = shown;
    try {
      return guest.timed(call);
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isInterrupted()) {
        throw e;
      }
      throw failures.refusal(e, shown.get());
    }
  }

  @Override
  public void close() {
    guest.close();
  }
}
