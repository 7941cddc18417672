package svdd.spi;

import java.util.List;
import java.util.Optional;
import svdd.type.Type;
import svdd.type.Value;

/**
 * What can be called in a script with settings: a model source, a reward source, a decoder, a
 * native.
 *
 * @param name the word in scripts
 * @param parameters in the order of positional arguments
 * @param doc one or two sentences for users
 */
public record Signature(String name, List<Parameter> parameters, String doc) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  public static Signature of(String name, String doc, Parameter... parameters) {
    return new Signature(name, List.of(parameters), doc);
  }

  /**
   * One setting.
   *
   * @param fallback the value where none is given
   * @param optional whether it may be left out; without a fallback it is then absent from the
   *     settings
   * @param range what a number may be, both ends included
   * @param scheduled whether it may change over the steps: {@code 40 -> 10}
   * @param forms settings of the words of a choice that have some, such as {@code rollout(k)}
   */
  public record Parameter(
      String name,
      Type type,
      Optional<Value> fallback,
      boolean optional,
      Optional<Value.Range> range,
      boolean scheduled,
      List<Signature> forms,
      String doc) {

    private Parameter(
        String name, Type type, Optional<Value> fallback, boolean optional, String doc) {
      this(name, type, fallback, optional, Optional.empty(), false, List.of(), doc);
    }

    /** A setting that must be given. */
    public static Parameter required(String name, Type type, String doc) {
      return new Parameter(name, type, Optional.empty(), false, doc);
    }

    /** A setting with a default. */
    public static Parameter optional(String name, Type type, Value fallback, String doc) {
      return new Parameter(name, type, Optional.of(fallback), true, doc);
    }

    /** A setting that may be left out and is then absent. */
    public static Parameter absent(String name, Type type, String doc) {
      return new Parameter(name, type, Optional.empty(), true, doc);
    }

    /** The same, for numbers of this range only. */
    public Parameter in(double low, double high) {
      return new Parameter(
          name,
          type,
          fallback,
          optional,
          Optional.of(new Value.Range(low, high)),
          scheduled,
          forms,
          doc);
    }

    /** The same, and it may change over the steps. */
    public Parameter overSteps() {
      return new Parameter(name, type, fallback, optional, range, true, forms, doc);
    }

    /** The same, with settings of some of the words that it chooses from. */
    public Parameter forms(Signature... words) {
      return new Parameter(name, type, fallback, optional, range, scheduled, List.of(words), doc);
    }

    /** The same, for numbers of at least this size. */
    public Parameter atLeast(double low) {
      return in(low, Double.POSITIVE_INFINITY);
    }
  }
}
