package svdd.parse;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import svdd.diagnostic.Diagnostic;
import svdd.diagnostic.Diagnostics;
import svdd.source.Source;
import svdd.source.Span;

/** What was noticed while one source is read, and the places of its tokens. */
final class Notes {
  private final Source source;
  private final Diagnostics found = new Diagnostics();
  private final TreeSet<Integer> confusing = new TreeSet<>();
  private final TreeSet<Integer> stops = new TreeSet<>();
  private boolean incomplete;

  Notes(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  String text() {
    return source.text();
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** The same for a mistake after which the rest of its statement may make no sense. */
  void addConfusing(Diagnostic diagnostic) {
    confusing.add(diagnostic.place().span().start());
    found.add(diagnostic);
  }

  /** Whether a mistake between these places was told that explains another one. */
  boolean confused(int from, int to) {
    return anyBetween(confusing, from, to);
  }

  /** The parser could not go on here, and left out the rest of the line. */
  void stopped(int at) {
    stops.add(at);
  }

  /** Whether something between these places was left out. */
  boolean cut(int from, int to) {
    return anyBetween(stops, from, to);
  }

  private static boolean anyBetween(NavigableSet<Integer> places, int from, int to) {
    Integer at = places.ceiling(from);
    return at != null && at <= to;
  }

  /** The text ends in the middle of something that a next line could complete. */
  void endsTooEarly() {
    incomplete = true;
  }

  boolean incomplete() {
    return incomplete;
  }

  List<Diagnostic> sorted() {
    return found.sorted();
  }

  Span span(int start, int end) {
    return source.span(start, Math.max(start, end));
  }

  Span span(Token token) {
    return span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  Span span(Token first, Token last) {
    return span(first.getStartIndex(), last.getStopIndex() + 1);
  }

  Span span(ParserRuleContext rule) {
    Token first = rule.getStart();
    Token last = rule.getStop();
    return last == null ? span(first) : span(first, last);
  }

  /** The text of the source under a token, also where the token was made to stand for it. */
  String written(Token token) {
    return span(token).text();
  }
}
