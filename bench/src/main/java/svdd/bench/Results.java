package svdd.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs the scripts that {@code docs/results.md} names and puts what they print in their place: the
 * block after each line {@code <!-- bench/results/NAME.svdd -->}.
 */
final class Results {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(<!-- (bench/results/[\\w.-]+\\.svdd) -->\n\n```text\n)(.*?)(```\n)", Pattern.DOTALL);

  private Results() {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(System.getProperty("svdd.root"));
    Path page = root.resolve("docs/results.md");
    String text = Files.readString(page);
    String written =
        BLOCK
            .matcher(text)
            .replaceAll(
                block ->
                    java.util.regex.Matcher.quoteReplacement(
                        block.group(1) + run(root, block) + block.group(4)));
    Path beside = page.resolveSibling("results.md.part");
    Files.writeString(beside, written);
    Files.move(beside, page, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String run(Path root, MatchResult block) {
    String script = block.group(2);
    System.out.println(script + " ...");
    try {
      Process process =
          new ProcessBuilder(root.resolve("svdd").toString(), "run", script)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(script + " ended with " + process.exitValue());
      }
      return out.strip() + "\n";
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
