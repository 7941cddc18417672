package svdd.snippet;

import org.junit.jupiter.api.Test;
import svdd.Golden;
import svdd.spi.Refusal;

/** What is told of faults of the guest languages themselves, which no snippet of ours causes. */
class BrokenGuestTest {
  private static final Written SNIPPET = Written.script("reward r = js(x) \"\"\"x.length\"\"\"\n");
  private static final Messages MESSAGES = new Messages(SNIPPET.snippet(), "JavaScript");

  @Test
  void whileItRuns() {
    Refusal refusal =
        MESSAGES.broken(
            "java.lang.NullPointerException",
            Text.of(SNIPPET.snippet().text()).span(),
            "the item `ACGT`");
    Golden.holds("E0621-a-guest-language-that-breaks", refusal.diagnostic(whole()));
  }

  @Test
  void whileItReads() {
    Golden.holds(
        "E0623-a-snippet-that-cannot-be-taken-in",
        MESSAGES.unreadable("java.lang.NullPointerException").diagnostic(whole()));
  }

  private static svdd.source.Span whole() {
    return SNIPPET.source().span(0, SNIPPET.source().text().length());
  }
}
