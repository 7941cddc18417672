package svdd.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Clause;
import svdd.ast.Statement;
import svdd.core.DecoderUse;
import svdd.core.ModelUse;
import svdd.core.Term;
import svdd.source.Span;
import svdd.spi.ModelSource;
import svdd.spi.RewardSource;
import svdd.spi.SnippetEngine;
import svdd.type.Type;
import svdd.type.Value;

/** What a name or an expression stands for while a script is checked. */
sealed interface Meaning {

  /**
   * A number, a condition, a reward or another value.
   *
   * @param origin the place that its space comes from, for messages about spaces
   */
  record OfTerm(Term term, Span origin) implements Meaning {}

  /**
   * A model.
   *
   * @param name as declared, or the expression that makes it
   */
  record Model(ModelUse use, String name) implements Meaning {}

  /**
   * A decoder.
   *
   * @param places where its settings were given
   */
  record Decoder(DecoderUse use, Map<String, Span> places) implements Meaning {
    /** The same, as used at this place. */
    Decoder at(Span span) {
      return new Decoder(new DecoderUse(use.decoder(), use.settings(), span), places);
    }

    /** The decoder with the settings that were given. */
    private String written() {
      Map<String, Value> given = new LinkedHashMap<>(use.settings().values());
      given.keySet().retainAll(places.keySet());
      return new Value.Word(use.decoder().signature().name(), given).toString();
    }
  }

  /** A design as its clauses, so that {@code with} can replace some. */
  record Design(String name, Span span, List<Placed> clauses) implements Meaning {}

  /** A clause and the names that it sees. */
  record Placed(Clause clause, Scope scope) {}

  /** A list of decoders, designs or models, all of one kind. */
  record Several(List<Meaning> elements, Span span) implements Meaning {
    /** What each of them is: {@code Decoder}. */
    String element() {
      return Words.capital(elements.getFirst().kind().replaceFirst("^an? ", ""));
    }
  }

  record Function(Statement.Function declaration, Scope scope) implements Meaning {}

  record Modeller(ModelSource source) implements Meaning {}

  record Rewarder(RewardSource source) implements Meaning {}

  record Guest(SnippetEngine engine) implements Meaning {}

  record Module(String name, Scope scope) implements Meaning {}

  /** What a run of the session gave. */
  record Past(String name, Scope scope) implements Meaning {}

  /** {@code column(n)}. */
  record Column() implements Meaning {}

  /** {@code native("name", ...)} inside a library. */
  record Native() implements Meaning {}

  /** Something with a mistake that has been told. */
  record Wrong() implements Meaning {}

  static Meaning constant(Value value, Type type, Span span) {
    return new OfTerm(new Term.Constant(value, type), span);
  }

  /** What a string shows of it, if it has a short form. */
  default Optional<String> text() {
    return switch (this) {
      case OfTerm(Term.Constant(Value.Text text, Type type), Span origin) ->
          Optional.of(text.value());
      case OfTerm(Term.Constant constant, Span origin) -> Optional.of(constant.value().toString());
      case OfTerm(Term.Named named, Span origin) -> Optional.of(named.name());
      case Model model -> Optional.of(model.name());
      case Decoder decoder -> Optional.of(decoder.written());
      case Design design -> Optional.of(design.name());
      default -> Optional.empty();
    };
  }

  /** What it is, for messages: "a model", "a number". */
  default String kind() {
    return switch (this) {
      case OfTerm number -> kind(number.term().type());
      case Model model -> "a model";
      case Decoder decoder -> "a decoder";
      case Design design -> "a design";
      case Several several ->
          "a list of " + several.element().toLowerCase(java.util.Locale.ROOT) + "s";
      case Function function -> "a function that still needs its arguments";
      case Modeller modeller -> "a kind of model that still needs its settings";
      case Rewarder rewarder -> "a kind of reward that still needs its settings";
      case Guest guest -> "a guest language that still needs its text";
      case Module module -> "a module";
      case Past past -> "what a run gave";
      case Column column -> "a way to name a column";
      case Native none -> "a way to reach natives";
      case Wrong wrong -> "something wrong";
    };
  }

  /** A type in words. */
  static String kind(Type type) {
    return switch (type) {
      case Type.Basic.REAL -> "a number";
      case Type.Basic.INT -> "a whole number";
      case Type.Basic.BOOL -> "a condition";
      case Type.Basic.STRING -> "a string";
      case Type.Basic.DURATION -> "a duration";
      case Type.Basic.SIZE -> "a size";
      case Type.Basic.FILE -> "a file";
      case Type.Basic.COLUMN -> "a column";
      case Type.Basic.SPACE -> "a design space";
      case Type.Basic.RANGE -> "a range";
      case Type.Basic.DECODER -> "a decoder";
      case Type.Basic.UNKNOWN -> "something wrong";
      case Type.ListOf list ->
          switch (list.element()) {
            case Type.Basic.REAL -> "a list of numbers";
            case Type.Basic.INT -> "a list of whole numbers";
            case Type.Basic.STRING -> "a list of strings";
            case Type.Basic.BOOL -> "a list of conditions";
            case Type.ListOf lists -> "a list of lists";
            case Type.Basic.DECODER -> "a list of decoders";
            case Type.Basic.UNKNOWN -> "an empty list";
            default -> "a list of other values";
          };
      case Type.Scores scores ->
          switch (scores.result()) {
            case Type.Basic.BOOL -> "a condition on " + scores.space();
            case Type.ListOf list -> "a list of numbers for each " + scores.space();
            default -> "a reward on " + scores.space();
          };
      case Type.ItemOf item -> "an item of " + item.space();
      case Type.ModelOf model -> "a model";
      case Type.DesignOf design -> "a design";
      case Type.Choice choice -> "a word";
    };
  }
}
