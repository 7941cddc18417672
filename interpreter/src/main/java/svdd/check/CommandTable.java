package svdd.check;

import java.util.List;
import java.util.Optional;
import svdd.spi.Signature;

/** The commands of a script. A word that is not here does not exist. */
final class CommandTable {
  private CommandTable() {}

  /**
   * A command.
   *
   * @param usage the command as an example writes it
   * @param settings what may follow by name
   */
  record Form(String word, String usage, Signature settings) {
    private static Form of(String word, String usage, String doc) {
      return new Form(word, usage, Signature.of(word, doc));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of(
              "run",
              "run islands",
              "Decodes a design and prints its items; `as` gives the run a name of its own."),
          new Form(
              "compare",
              "compare a, b, seeds = 5 at equal forwards to \"rows.csv\"",
              Comparing.SETTINGS),
          Form.of(
              "save",
              "save islands to \"islands.fasta\"",
              "Writes the items of a run to a FASTA, CSV or JSON file."),
          new Form("score", "score \"old.fasta\" by dna.gc to \"old.csv\"", FileScores.SETTINGS),
          Form.of(
              "expect",
              "expect gc(dna\"GATTACA\") < 0.5",
              "Ends the script with an error where the condition does not hold."));

  static List<Form> forms() {
    return FORMS;
  }

  static List<String> words() {
    return FORMS.stream().map(Form::word).toList();
  }

  /** The command as an example writes it. */
  static String usage(String word) {
    return find(word).map(Form::usage).orElse(word);
  }

  private static Optional<Form> find(String word) {
    return FORMS.stream().filter(form -> form.word().equals(word)).findFirst();
  }
}
