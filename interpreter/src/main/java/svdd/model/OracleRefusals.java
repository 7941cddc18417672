package svdd.model;

import java.util.List;
import java.util.stream.Collectors;
import svdd.diagnostic.DidYouMean;
import svdd.spi.Refusal;
import svdd.type.Space;

/** What {@code oracle} says to users. */
final class OracleRefusals {
  private OracleRefusals() {}

  static Refusal carriesCode(String title, String what) {
    return Refusal.of(
            "E0490",
            "`%s` is %s: it can hold code that runs when it is opened, so svdd does not open it."
                .formatted(title, what))
        .about("file")
        .hint(
            "export the network where you made it, to ONNX, `torch.onnx.export(net, ...)`, or to"
                + " TorchScript, `torch.jit.trace(net, example).save(\"net.pt\")`");
  }

  static Refusal notOnnx(String title) {
    return Refusal.of(
            "E0491", "`%s` is not an ONNX file, or only the beginning of one.".formatted(title))
        .about("file")
        .hint("copy or export it again; an ONNX file holds one whole network");
  }

  static Refusal noSpace(String title, String path, String input, String guess) {
    return Refusal.of(
            "E0492", "`%s` does not say what it scores; its input is %s.".formatted(title, input))
        .about("file")
        .hint("state it: `oracle(\"%s\", scores = %s)`".formatted(path, guess));
  }

  static Refusal domain(String title, String domain) {
    return Refusal.of(
            "E0542",
            "`%s` says that it scores `%s`, which is no design space.".formatted(title, domain))
        .about("file")
        .hint("state what it scores, such as `scores = DNA[200]`");
  }

  static Refusal spaces(String title, Space stated, Space own) {
    return Refusal.of(
            "E0543",
            "`%s` scores %s, as its own notes say, but the script states %s."
                .formatted(title, own, stated))
        .about("scores")
        .hint("leave `scores` out");
  }

  static Refusal sizes(String title, Space space, String input, boolean stated) {
    return Refusal.of(
            "E0493", "`%s` cannot score %s: its input is %s.".formatted(title, space, input))
        .about(stated ? "scores" : "file")
        .hint(
            "items go in as float32 [batch, letters, positions] or [batch, positions, letters], or"
                + " as int64 [batch, positions]");
  }

  static Refusal notAnOracle(String title, String reason, String hint) {
    return Refusal.of("E0494", "`%s` cannot serve as an oracle: %s.".formatted(title, reason))
        .about("file")
        .hint(hint);
  }

  static Refusal severalOutputs(String title, List<String> outputs) {
    return Refusal.of(
            "E0495", "`%s` has %d outputs: %s.".formatted(title, outputs.size(), quoted(outputs)))
        .about("file")
        .hint("choose one: `output = \"%s\"`".formatted(outputs.getFirst()));
  }

  static Refusal noSuchOutput(String title, String output, List<String> outputs) {
    return Refusal.of(
            "E0496",
            "`%s` has no output `%s`; it has %s.".formatted(title, output, quoted(outputs)))
        .about("output")
        .hint(
            DidYouMean.of(output, outputs)
                .map("did you mean `%s`?"::formatted)
                .orElse("`output = \"%s\"`".formatted(outputs.getFirst())));
  }

  static Refusal rowsDepend(String title, double alone, double together) {
    return Refusal.of(
            "E0511",
            "`%s` gives the same item %s alone and %s beside others."
                .formatted(title, alone, together))
        .about("file")
        .hint("export it in evaluation mode: `net.eval()` switches batch statistics off");
  }

  static Refusal wrongCount(String title, String output, int rows, int values) {
    return Refusal.of(
            "E0512",
            "The output `%s` of `%s` has %d numbers for %d items."
                .formatted(output, title, values, rows))
        .about("file")
        .hint("an oracle gives one number an item: [batch] or [batch, 1]");
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
