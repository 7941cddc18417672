package svdd.parse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import svdd.ast.Expr;
import svdd.ast.Name;
import svdd.diagnostic.Diagnostic;
import svdd.grammar.SvddParser;
import svdd.source.Span;
import svdd.type.Value;

/** Numbers with and without unit, strings, tagged text, text blocks, true and false. */
final class Literals {
  private static final Pattern QUANTITY =
      Pattern.compile("((?:[0-9_]*[0-9])?(?:\\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9]+)?)(.*)");

  /** Beyond this a number is no number of nanoseconds or bytes; it keeps decimals short. */
  private static final int LARGEST_EXPONENT = 400;

  private final Notes notes;
  private final Strings strings;
  private final TextBlocks blocks;

  Literals(Notes notes, Strings strings, TextBlocks blocks) {
    this.notes = notes;
    this.strings = strings;
    this.blocks = blocks;
  }

  Expr of(Token token, Span span) {
    return switch (token.getType()) {
      case SvddParser.NUMBER -> number(notes.written(token), token, span);
      case SvddParser.QUANTITY -> quantity(token.getText(), token, span);
      case SvddParser.POINT_FIRST -> {
        notes.add(Wording.digitBeforePoint(notes.span(token)));
        yield quantity("0" + notes.written(token), token, span);
      }
      case SvddParser.STRING -> strings.of(token, span);
      case SvddParser.ODD_STRING -> {
        String text = notes.written(token);
        yield new Expr.Literal(span, new Value.Text(text.substring(1, text.length() - 1)));
      }
      case SvddParser.RAW -> new Expr.TextBlock(span, blocks.of(token));
      case SvddParser.TAGGED -> tagged(token, span);
      case SvddParser.TRUE -> new Expr.Literal(span, new Value.Bool(true));
      case SvddParser.FALSE -> new Expr.Literal(span, new Value.Bool(false));
      default -> new Expr.Bad(span); // STRING_OPEN, RAW_OPEN, HOLE: told where they were found
    };
  }

  private Expr tagged(Token token, Span span) {
    String text = notes.written(token);
    int start = token.getStartIndex();
    int quote = text.indexOf('"');
    Name tag = new Name(notes.span(start, start + quote), text.substring(0, quote));
    Span inside = notes.span(start + quote + 1, token.getStopIndex());
    return new Expr.Tagged(span, tag, new Name(inside, inside.text()));
  }

  private Expr number(String written, Token token, Span span) {
    String digits = written.replace("_", "");
    if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      String significant = digits.replaceFirst("^0+(?=.)", "");
      boolean fits = significant.length() <= 18;
      if (!fits && significant.length() == 19) {
        fits = new BigDecimal(significant).compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
      }
      return fits
          ? new Expr.Literal(span, new Value.Int(Long.parseLong(significant)))
          : tooLarge(token, span, Long.toString(Long.MAX_VALUE));
    }
    double value = Double.parseDouble(digits);
    return Double.isInfinite(value)
        ? tooLarge(token, span, "about 1.8e308")
        : new Expr.Literal(span, new Value.Real(value));
  }

  private Expr quantity(String written, Token token, Span span) {
    Matcher parts = QUANTITY.matcher(written);
    if (!parts.matches()) {
      throw new IllegalStateException("no quantity: " + written);
    }
    String unit = parts.group(2);
    String number = parts.group(1);
    if (unit.isEmpty()) {
      return number(number, token, span);
    }
    if (!Units.isUnit(unit)) {
      notes.add(unknownUnit(token, number, unit));
      return new Expr.Bad(span);
    }
    String digits = number.replace("_", "");
    if (unit.equals("%")) {
      return percentage(digits, token, span);
    }
    if (Math.abs(Math.log10(Math.max(Double.parseDouble(digits), 1e-300))) > LARGEST_EXPONENT) {
      return tooLarge(token, span, largest(unit));
    }
    BigDecimal value = new BigDecimal(digits);
    return Units.TIMES.containsKey(unit)
        ? duration(value, unit, token, span)
        : size(value, unit, token, span);
  }

  private Diagnostic unknownUnit(Token token, String number, String unit) {
    int end = token.getStopIndex() + 1;
    return Wording.unknownUnit(
        notes.span(end - unit.length(), end), number, unit, Units.meant(unit));
  }

  private Expr percentage(String digits, Token token, Span span) {
    int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    double value =
        exponent < 0
            ? new BigDecimal(digits).movePointLeft(2).doubleValue()
            : Double.parseDouble(digits) / 100;
    return Double.isInfinite(value)
        ? tooLarge(token, span, "about 1.8e308")
        : new Expr.Literal(span, new Value.Real(value));
  }

  private Expr duration(BigDecimal value, String unit, Token token, Span span) {
    BigDecimal nanos = rounded(value.multiply(Units.TIMES.get(unit)));
    return nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? tooLarge(token, span, largest(unit))
        : new Expr.Literal(span, new Value.Time(Duration.ofNanos(nanos.longValue())));
  }

  private Expr size(BigDecimal value, String unit, Token token, Span span) {
    BigDecimal bytes = rounded(value.multiply(Units.SIZES.get(unit)));
    return bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? tooLarge(token, span, largest(unit))
        : new Expr.Literal(span, new Value.Size(bytes.longValue()));
  }

  /** To whole nanoseconds or bytes. */
  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(0, RoundingMode.HALF_EVEN);
  }

  private static String largest(String unit) {
    return Units.TIMES.containsKey(unit)
        ? Duration.ofNanos(Long.MAX_VALUE).toDays() + "d"
        : (Long.MAX_VALUE >> 40) + "TiB";
  }

  private Expr tooLarge(Token token, Span span, String largest) {
    notes.add(Wording.numberTooLarge(notes.span(token), largest));
    return new Expr.Bad(span);
  }
}
