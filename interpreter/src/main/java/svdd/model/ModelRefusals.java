package svdd.model;

import java.util.Collection;
import java.util.Locale;
import svdd.diagnostic.DidYouMean;
import svdd.spi.Refusal;
import svdd.type.Alphabet;
import svdd.type.Numbers;
import svdd.type.Space;

/** What this room says to users about models, manifests and networks. */
final class ModelRefusals {
  static final String FOLDER_HINT =
      "a model is a folder with `svdd-model.json` and its network: `onnx(\"enhancer/\")`";

  private ModelRefusals() {}

  static Refusal notJson(String file, String reason) {
    return Refusal.of("E0450", "`%s` is not JSON: %s.".formatted(file, reason))
        .hint("write the manifest again with the tool that exported the model");
  }

  static Refusal missingKey(String file, String key) {
    return Refusal.of("E0451", "`%s` lacks the key `%s`.".formatted(file, key))
        .hint("add it, or write the manifest again with the tool that exported the model");
  }

  static Refusal wrongKey(String file, String key, String found, String wanted) {
    return Refusal.of(
            "E0452", "`%s` in `%s` is %s, but must be %s.".formatted(key, file, found, wanted))
        .hint("correct it, or write the manifest again with the tool that exported the model");
  }

  static Refusal unknownKey(String file, String path, String key, Collection<String> known) {
    Refusal refusal =
        Refusal.of("E0453", "`%s` has a key `%s` that means nothing here.".formatted(file, path));
    return DidYouMean.of(key, known)
        .map(near -> refusal.hint("did you mean `" + near + "`?"))
        .orElse(refusal.hint("remove it"));
  }

  static Refusal format(String file, int found, int known) {
    return Refusal.of(
            "E0454",
            "`%s` is of format %d, but this svdd reads format %d.".formatted(file, found, known))
        .hint(
            found > known
                ? "a newer svdd reads it"
                : "write the manifest again with the tool that exported the model");
  }

  static Refusal kind(String file, String kind) {
    return Refusal.of(
            "E0455",
            "`%s` describes a model of kind \"%s\", which this svdd does not know."
                .formatted(file, kind))
        .hint("known kinds: `masked`, `uniform` and `gaussian`");
  }

  static Refusal bytes(String file, long found, long stated) {
    return Refusal.of(
            "E0456", "`%s` has %d bytes, but its manifest says %d.".formatted(file, found, stated))
        .hint(
            found < stated
                ? "the file was cut off: copy or download it again"
                : "it is another file than the one that was exported: export or copy it again");
  }

  static Refusal hash(String file, String found, String stated) {
    return Refusal.of(
            "E0457",
            "`%s` is not the file that its manifest describes: its SHA-256 is %s..., not %s...."
                .formatted(file, found.substring(0, 12), stated.substring(0, 12)))
        .hint("copy the file again, or export the model again to renew the manifest");
  }

  static Refusal golden(String file, int number, double difference, double tolerance) {
    return Refusal.of(
            "E0458",
            String.format(
                Locale.ROOT,
                "`%s` does not compute what it did when it was exported: golden vector %d is off by"
                    + " %.3g, more than %.3g.",
                file,
                number + 1,
                difference,
                tolerance))
        .hint("export the model again, in evaluation mode: `net.eval()`");
  }

  static Refusal rowsDepend(String file) {
    return Refusal.of(
            "E0459",
            "`%s` gives a row other numbers beside other rows than alone, so that designs would"
                    .formatted(file)
                + " depend on the batch.")
        .hint("export it in evaluation mode: `net.eval()` switches batch statistics off");
  }

  static Refusal ports(String file, String found) {
    return Refusal.of(
            "E0462",
            "The network `%s` is not as its manifest says: it has %s.".formatted(file, found))
        .hint("correct `input`, `time` and `output` in `svdd-model.json`");
  }

  static Refusal notANetwork(String title, String reason) {
    return Refusal.of(
            "E0460", "`%s` cannot be opened as an ONNX network: %s".formatted(title, reason))
        .hint("export it again, with an opset that ONNX Runtime 1.26 reads (21 or lower is safe)");
  }

  static Refusal networkFails(String title, String reason) {
    return Refusal.of("E0461", "The network `%s` could not be run: %s".formatted(title, reason))
        .hint("compare the names, types and shapes of its inputs with what it is given");
  }

  static Refusal networkGaveUp(String title, String reason) {
    return Refusal.of(
            "E0513",
            "The network `%s` worked when it was opened, but then failed: %s"
                .formatted(title, reason))
        .hint(
            "if memory ran out, try a smaller `--batch`; else the network cannot compute every"
                + " input of its shape: export it again");
  }

  static Refusal outputType(String title, String output, String type) {
    return Refusal.of(
            "E0464",
            "The output `%s` of the network `%s` is %s, but must be float32."
                .formatted(output, title, type.toLowerCase(Locale.ROOT)))
        .hint("add a cast to float32 when you export it");
  }

  static Refusal noSize(Space space) {
    return Refusal.of(
            "E0463",
            "`iid` needs a design space with its sizes, but `%s` has none.".formatted(space))
        .hint("state the length, such as `iid(DNA[8])`");
  }

  static Refusal weightCount(int found, int wanted) {
    return Refusal.of(
            "E0465",
            "`weights` has %d numbers, but the alphabet has %d letters.".formatted(found, wanted))
        .hint("give one number for each letter, in the order of the alphabet");
  }

  static Refusal weight(double weight) {
    return Refusal.of(
            "E0466",
            "A weight must be a number above 0, but one is %s.".formatted(Numbers.text(weight)))
        .hint("a letter that should hardly ever occur gets a small weight, such as 1e-6");
  }

  static Refusal letter(String file, int line, char letter, Alphabet alphabet) {
    String shown =
        letter > ' ' && letter < 127 ? "`" + letter + "`" : "a character of code " + (int) letter;
    return Refusal.of(
            "E0467",
            "Line %d of `%s` has %s, which is no letter of %s (%s, and %s where it is not known)."
                .formatted(
                    line, file, shown, alphabet.typeName(), alphabet.letters(), alphabet.unknown()))
        .about("file")
        .hint(
            letter == 'U' || letter == 'u'
                ? "write T for U"
                : "write N for what is not known; the file is FASTA or has one sequence a line");
  }

  static Refusal nothingToLearn(String file, int sequences, int order) {
    String found =
        sequences == 0
            ? "holds no sequence"
            : "holds no sequence of more than %d known letters in a row".formatted(order);
    return Refusal.of(
            "E0468", "`%s` %s, so that there is nothing to learn from.".formatted(file, found))
        .hint("the file is FASTA or has one sequence a line");
  }

  static Refusal tooShort(int length, int order) {
    return Refusal.of(
            "E0469",
            "A sequence of %d letters is too short for a chain of order %d."
                .formatted(length, order))
        .hint("choose an order below " + length);
  }
}
