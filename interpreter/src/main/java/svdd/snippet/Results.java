package svdd.snippet;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import svdd.spi.Refusal;

/** What a guest gives back, read as numbers. */
record Results(Messages messages, boolean condition) {
  private static final int SHOWN = 40;

  /** The number of one item; 1 or 0 for true or false. */
  double number(Value value, Supplier<String> input) throws Refusal {
    if (value.isBoolean()) {
      return value.asBoolean() ? 1 : 0;
    }
    if (value.isNull()) {
      throw messages.nothing(input.get());
    }
    if (value.isString()) {
      throw messages.text(show(value), input.get());
    }
    if (!value.isNumber()) {
      throw messages.noNumber(show(value), input.get());
    }
    double number = real(value, input);
    if (condition) {
      throw messages.noCondition(show(value), input.get());
    }
    return number;
  }

  private double real(Value value, Supplier<String> input) throws Refusal {
    if (kind(value).equals("bigint")) {
      throw messages.bigInt(show(value), input.get());
    }
    if (value.fitsInDouble()) {
      return value.asDouble();
    }
    if (value.fitsInLong()) {
      return value.asLong();
    }
    // Python's numbers have no end; the nearest double is as good as its own float().
    BigInteger whole = value.asBigInteger();
    if (!Double.isFinite(whole.doubleValue())) {
      throw messages.tooLarge(whole.toString().length(), input.get());
    }
    return whole.doubleValue();
  }

  /** A list as long as the batch. */
  Value list(Value value, Inputs inputs) throws Refusal {
    if (value.isNull()) {
      throw messages.nothing(inputs.showAll());
    }
    if (value.isString() || !value.hasArrayElements()) {
      throw messages.noList(show(value), inputs.showAll());
    }
    if (value.getArraySize() != inputs.count()) {
      throw messages.wrongLength(value.getArraySize(), inputs.count(), inputs.showAll());
    }
    return value;
  }

  /** One element of such a list. */
  double element(Value value, Supplier<String> input) throws Refusal {
    if (!value.isNumber() && !value.isBoolean()) {
      throw messages.noNumberInList(show(value), input.get());
    }
    return number(value, input);
  }

  /** What came back, in a few words and without running more of the guest. */
  private static String show(Value value) {
    if (value.isNull()) {
      return "nothing";
    }
    if (value.isString()) {
      String text = value.asString().replace("\n", "\\n");
      return "the text `" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + "`";
    }
    if (value.isNumber()) {
      return "the number `" + value + "`";
    }
    if (value.isBoolean()) {
      return "`" + value + "`";
    }
    return value.hasArrayElements()
        ? "a list of " + value.getArraySize()
        : "a value of the kind `" + kind(value) + "`";
  }

  private static String kind(Value value) {
    Value kind = value.getMetaObject();
    return kind == null ? "unknown" : kind.getMetaSimpleName();
  }
}
