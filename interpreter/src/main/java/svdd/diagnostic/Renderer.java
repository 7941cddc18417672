package svdd.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import svdd.diagnostic.Diagnostic.Label;
import svdd.diagnostic.Diagnostic.Severity;
import svdd.source.Source;

/**
 * Prints diagnostics for people: code and message, the place, the lines of the script with what is
 * meant underlined ({@code ^^^} the place itself, {@code ---} further ones), and the hint.
 */
public final class Renderer {
  /** With more messages than this nobody reads them; the rest is counted. */
  private static final int MOST = 50;

  /** A word that is longer is cut: a name may be as long as its file. */
  private static final Pattern LONG = Pattern.compile("(\\S{400})\\S{200,}");

  private final Style style;

  private Renderer(Style style) {
    this.style = style;
  }

  /** Text without any control code, for pipes and files. */
  public static Renderer plain() {
    return new Renderer(Style.PLAIN);
  }

  /** Text with the colours of a terminal. */
  public static Renderer ansi() {
    return new Renderer(Style.ANSI);
  }

  /** Several messages with an empty line between; beyond the first 50 only how many there are. */
  public String render(Collection<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics.stream().limit(MOST).toList()) {
      out.append(out.isEmpty() ? "" : "\n").append(render(diagnostic));
    }
    if (diagnostics.size() > MOST) {
      out.append("\nand ").append(diagnostics.size() - MOST).append(" more\n");
    }
    return out.toString();
  }

  /** One message, each of its lines ended by {@code \n}. */
  public String render(Diagnostic d) {
    List<Label> labels = new ArrayList<>(List.of(d.place()));
    labels.addAll(d.others());
    int digits =
        labels.stream()
            .map(Label::span)
            .mapToInt(s -> Integer.toString(s.source().line(s.end())).length())
            .max()
            .orElse(1);
    StringBuilder out = new StringBuilder();
    String head = (d.isError() ? "error" : "warning") + "[" + d.code() + "]";
    out.append(d.severity() == Severity.ERROR ? style.error(head) : style.warning(head));
    out.append(style.strong(": " + said(d.message()))).append('\n');
    excerpts(out, d, labels, digits);
    d.hint().ifPresent(hint -> hint(out, said(hint), digits));
    return out.toString();
  }

  private static String said(String words) {
    return LONG.matcher(Columns.harmless(words)).replaceAll("$1…");
  }

  /** One block for each source, that of the place first. */
  private void excerpts(StringBuilder out, Diagnostic d, List<Label> labels, int digits) {
    List<Source> sources = labels.stream().map(l -> l.span().source()).distinct().toList();
    for (Source source : sources) {
      List<Label> here = labels.stream().filter(l -> l.span().source() == source).toList();
      String place = Columns.harmless(here.getFirst().span().toString());
      out.append(" ".repeat(digits + 1)).append(style.quiet("-->")).append(' ').append(place);
      out.append('\n');
      Excerpt excerpt = new Excerpt(source, style, digits, d.isError());
      excerpt.print(out, here, source == d.place().span().source() ? d.place() : null);
    }
  }

  private void hint(StringBuilder out, String hint, int digits) {
    String margin = " ".repeat(digits + 2);
    out.append(margin).append(style.quiet("=")).append(' ').append(style.hint("hint:"));
    out.append(' ').append(hint.replace("\n", "\n" + margin + "        ")).append('\n');
  }
}
