package svdd.repl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import svdd.diagnostic.DidYouMean;

/** What is said of a command that is called wrongly. */
final class Misuses {
  private static final String SEE_HELP = "`svdd --help` lists the commands";

  private Misuses() {}

  static Misuse noSuchCommand(String word, Collection<String> commands) {
    String hint =
        word.endsWith(".svdd")
            ? "to run a script, write `svdd run %s`".formatted(word)
            : DidYouMean.of(word, commands)
                .map("did you mean `svdd %s`?"::formatted)
                .orElse(SEE_HELP);
    return new Misuse("E0001", "svdd has no command `%s`.".formatted(word), hint);
  }

  static Misuse noFile(String command) {
    return new Misuse(
        "E0003",
        "`svdd %s` needs a script.".formatted(command),
        "name its file, or `-` to read it from the standard input");
  }

  static Misuse noSuchOption(String option, Collection<String> options, String command) {
    return new Misuse(
        "E0004",
        "`svdd%s` has no option `%s`.".formatted(command, option),
        DidYouMean.of(option, options)
            .map("did you mean `%s`?"::formatted)
            .orElse("`svdd%s --help` lists its options".formatted(command)));
  }

  static Misuse badNumber(String option, String given) {
    return new Misuse(
        "E0005",
        "`%s` needs a whole number from 1, not `%s`.".formatted(option, given),
        "for example `%s 16`".formatted(option));
  }

  static Misuse notASetting(String given) {
    String name = given.isBlank() ? "name" : given.strip();
    return new Misuse(
        "E0006",
        "`--set %s` gives no value.".formatted(given),
        "write `--set %s=value` without spaces around the `=`".formatted(name));
  }

  static Misuse noSuchFile(String file, Optional<String> meant) {
    return new Misuse(
        "E0007",
        "There is no file `%s`.".formatted(file),
        meant.map("did you mean `%s`?"::formatted).orElse(""));
  }

  static Misuse folder(String file, List<String> scripts) {
    return new Misuse(
        "E0008",
        "`%s` is a folder, not a script.".formatted(file),
        scripts.isEmpty() ? "" : "there are scripts in it: " + String.join(", ", scripts));
  }

  static Misuse unreadable(String file, String why) {
    return new Misuse(
        "E0009",
        "The file `%s` cannot be read%s.".formatted(file, why.isEmpty() ? "" : " (" + why + ")"),
        "");
  }

  static Misuse notText(String file, int at) {
    return new Misuse(
        "E0010",
        "`%s` is not UTF-8 text: byte %d cannot be part of it.".formatted(file, at + 1),
        "scripts are plain text; an editor can save this one as UTF-8");
  }

  static Misuse tooMuch(String argument, String command) {
    return new Misuse(
        "E0011",
        "`svdd %s` does not know what to do with `%s`.".formatted(command, argument),
        command.equals("eval")
            ? "put the expression in quotes: `svdd eval 'exp(1) + 2'`"
            : "it takes one script; values for it are given by `--set name=value`");
  }

  static Misuse notShown(String stage, Collection<String> stages) {
    return new Misuse(
        "E0012",
        "`--show` cannot show `%s`.".formatted(stage),
        DidYouMean.of(stage, stages)
            .map("did you mean `--show=%s`?"::formatted)
            .orElse("it shows " + String.join(", ", stages)));
  }

  static Misuse noSuchFormat(String format, Collection<String> formats) {
    return new Misuse(
        "E0243",
        "Diagnostics cannot be told as `%s`.".formatted(format),
        DidYouMean.of(format, formats)
            .map("did you mean `--diagnostics=%s`?"::formatted)
            .orElse("they are told as " + String.join(" or ", formats)));
  }

  static Misuse tooLong(String file, int megabytes) {
    return new Misuse(
        "E0013",
        "`%s` is too long for a script: it has more than %d MiB.".formatted(file, megabytes),
        "data belongs into files of its own, which a script names");
  }

  static Misuse binary(String file, int at) {
    return new Misuse(
        "E0014",
        "`%s` is not text: byte %d of it is zero.".formatted(file, at + 1),
        "a model or a table is named inside a script, not run itself");
  }

  static Misuse noValue(String option) {
    return new Misuse(
        "E0015", "`%s` needs a value.".formatted(option), "write it behind the option");
  }

  /** What the library that reads the command line has found besides. */
  static Misuse other(String message) {
    return new Misuse(
        "E0016",
        "This command cannot be understood: %s.".formatted(message.replaceFirst("\\.$", "")),
        SEE_HELP);
  }

  static Misuse twice(String option) {
    return new Misuse("E0017", "`%s` is given twice.".formatted(option), "keep one of them");
  }

  static Misuse noEvents(String file, String why) {
    return new Misuse(
        "E0644",
        "The events cannot be written to `%s` (%s).".formatted(file, why),
        "name a file in a folder that is there: `--events=events.jsonl`");
  }

  static Misuse noSuchName(String name, Optional<String> meant) {
    return new Misuse(
        "E0247",
        "There is no documentation of `%s`.".formatted(name),
        meant.map("did you mean `%s`?"::formatted).orElse("`svdd doc` lists the modules"));
  }

  static Misuse noScripts(String folder) {
    return new Misuse(
        "E0245",
        "There is no script in the folder `%s`.".formatted(folder),
        "scripts have names that end in `.svdd`");
  }

  static Misuse noExpression() {
    return new Misuse(
        "E0018", "`svdd eval` needs an expression.", "for example `svdd eval 'exp(1) + 2'`");
  }
}
