package svdd.snippet;

import java.time.Duration;
import svdd.source.Span;
import svdd.spi.Refusal;
import svdd.spi.Snippet;
import svdd.type.Numbers;

/**
 * The wording of everything that can be wrong with a snippet.
 *
 * @param title the language in words
 */
record Messages(Snippet snippet, String title) {

  // Before it runs

  Refusal syntax(String fault, Span place) {
    String said = fault.endsWith(".") ? fault.substring(0, fault.length() - 1) : fault;
    Refusal refusal =
        Refusal.of("E0601", "This is not valid " + title + ": " + said + ".").at(place);
    boolean statements = snippet.text().content().matches("(?s).*(\\breturn\\b|[;\\n]).*");
    return snippet.text().body() || !statements
        ? refusal
        : refusal.hint(
            "text on the line of the opening quotes is one expression; to write statements, start"
                + " on the next line and end with `return`.");
  }

  Refusal empty() {
    return here("E0624", "The text of this snippet is empty.")
        .hint(
            "write an expression that gives %s, or statements that end with `return`."
                .formatted(snippet.condition() ? "true or false" : "a number"));
  }

  Refusal noTime() {
    String limit = Numbers.text(snippet.timeout());
    return Refusal.of("E0625", "A limit of %s leaves the snippet no time to run.".formatted(limit))
        .about("timeout")
        .hint("give it some, as in `timeout = 10s`, or leave it out.");
  }

  Refusal tooMuchTime(Duration longest) {
    String most = Numbers.text(longest);
    return Refusal.of("E0626", "A call of a snippet may take %s in this program.".formatted(most))
        .about("timeout")
        .hint("write `timeout = %s`, or leave it out.".formatted(most));
  }

  Refusal name(String name) {
    return here("E0602", title + " keeps the word `" + name + "` for itself.")
        .hint("take another name in the list of the snippet, and in its text.");
  }

  Refusal tooDeep() {
    return here("E0622", "The snippet is nested too deeply for " + title + ".")
        .hint("take parts of it out, into variables or functions.");
  }

  Refusal unreadable(String said) {
    return here("E0623", "%s broke over the snippet with `%s`.".formatted(title, shortened(said)))
        .hint("write the snippet another way.");
  }

  // Errors while it runs

  Refusal failed(String said, Span place, String input) {
    Refusal refusal =
        ran("E0605", "The snippet failed with `%s`".formatted(shortened(said)), input).at(place);
    return said.contains("No module named")
        ? refusal.hint("only the modules of Python's own library are there.")
        : said.contains("ZeroDivisionError")
            ? refusal.hint(
                "give such items a number of their own, or leave them out by `invalid skip` in the"
                    + " design.")
            : refusal;
  }

  Refusal timeout(Span place, String input) {
    String limit = Numbers.text(snippet.timeout());
    return ran("E0606", "The snippet did not end within its limit of " + limit, input)
        .at(place)
        .hint(
            "look for a loop without an end, or allow more with `timeout = %s`."
                .formatted(Numbers.text(snippet.timeout().multipliedBy(10))));
  }

  Refusal unrepeatable(String what, Span place, String input) {
    boolean chance = what.contains("random");
    String used = what.equals("the clock") ? "read the clock" : "asked for " + what;
    return ran("E0617", "The snippet " + used + ", so its scores could not be repeated", input)
        .at(place)
        .hint(
            !chance
                ? "a score may depend on nothing but the item and captured values."
                : snippet.engine().equals("python")
                    ? "seed from the item, in the snippet: `random.seed(%s)`."
                        .formatted(snippet.batch() ? "x" : snippet.item())
                    : "compute a number from the letters of the item instead.");
  }

  Refusal exit(Span place, String input) {
    return ran("E0618", "The snippet ended the program instead of giving a score", input)
        .at(place)
        .hint("return a number; NaN stands for no score.");
  }

  Refusal memory(Span place, String input) {
    return ran("E0619", "The snippet ran out of memory", input)
        .at(place)
        .hint("look for something that grows without an end.");
  }

  Refusal fence(Span place, String input) {
    return ran("E0620", "The snippet tried to leave its fences", input)
        .at(place)
        .hint(
            "a snippet has no files, network, threads, processes or host classes; what it needs"
                + " comes as captured values.");
  }

  Refusal broken(String said, Span place, String input) {
    return ran("E0621", "%s itself broke with `%s`".formatted(title, shortened(said)), input)
        .at(place)
        .hint(
            "the snippet uses a part of "
                + title
                + " that does not work here; write it another way.");
  }

  // What comes back

  Refusal nothing(String input) {
    return ran("E0607", "The snippet gave nothing back", input)
        .hint(
            snippet.text().body()
                ? "end every way through it with `return` and a number."
                : "the expression must have a number as its value.");
  }

  Refusal text(String shown, String input) {
    return ran("E0608", "The snippet gave " + shown + wanted(), input)
        .hint(
            snippet.condition()
                ? "compare it with something."
                : "make a number of it: `%s(...)`.".formatted(python("float", "Number")));
  }

  Refusal noNumber(String shown, String input) {
    return ran("E0609", "The snippet gave " + shown + wanted(), input).hint(toWanted());
  }

  Refusal noList(String shown, String input) {
    return ran("E0610", "A snippet of a batch gives a list, and this gave " + shown, input)
        .hint(
            "return a list with one number for each item: `%s`."
                .formatted(
                    python("[... for x in %s]", "%s.map(x => ...)").formatted(snippet.item())));
  }

  Refusal wrongLength(long length, int wanted, String input) {
    return ran(
            "E0611",
            "The snippet gave a list of %d for a batch of %d".formatted(length, wanted),
            input)
        .hint("return one number for each item, in their order.");
  }

  Refusal noNumberInList(String shown, String input) {
    return ran("E0612", "The list that the snippet gave holds " + shown + wanted(), input)
        .hint(toWanted());
  }

  Refusal bigInt(String shown, String input) {
    return ran("E0613", "The snippet gave " + shown + ", which is a BigInt", input)
        .hint("make a number of it: `Number(...)`.");
  }

  Refusal tooLarge(int digits, String input) {
    return ran("E0614", "The snippet gave a whole number of %d digits".formatted(digits), input)
        .hint("numbers go up to 1.8e308; take its logarithm, perhaps.");
  }

  Refusal noCondition(String shown, String input) {
    return ran("E0615", "The snippet gave " + shown + wanted(), input)
        .hint("compare it with something, or declare the reward without `-> Bool`.");
  }

  Refusal depends(double together, double alone, int count, String input) {
    return ran(
            "E0616",
            "The snippet gave %s in a batch of %d and %s alone"
                .formatted(Numbers.text(together), count, Numbers.text(alone)),
            input)
        .hint(
            "the value of an item may not depend on the others of its batch, or the batch size"
                + " would change the designs.");
  }

  Refusal changes(double first, double then, String input) {
    return ran(
            "E0544",
            "The snippet gave another value for the same item when asked again: first %s, then %s"
                .formatted(Numbers.text(first), Numbers.text(then)),
            input)
        .hint(
            "nothing may stay from one call for the next, or the batch size would change the"
                + " designs.");
  }

  private String wanted() {
    return snippet.condition() ? " where true or false is wanted" : " where a number is wanted";
  }

  private String toWanted() {
    return snippet.condition()
        ? "make a condition of it: `%s(...)`.".formatted(python("bool", "Boolean"))
        : "give one number for each item.";
  }

  private String python(String python, String javaScript) {
    return snippet.engine().equals("python") ? python : javaScript;
  }

  private Refusal ran(String code, String sentence, String input) {
    return here(code, sentence + ", for " + input + ".");
  }

  private Refusal here(String code, String message) {
    return Refusal.of(code, message).at(Text.of(snippet.text()).span());
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "..." : text;
  }
}
