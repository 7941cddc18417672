package svdd.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import svdd.spi.Refusal;

/** What is said of files that cannot be written. */
final class FileRefusals {
  private FileRefusals() {}

  static Refusal noFolder(Path path, Path folder, Optional<Path> meant) {
    Refusal refusal =
        Refusal.of(
            "E0530",
            "There is no folder `%s` to write `%s` into.".formatted(folder, path.getFileName()));
    return refusal.hint(
        meant
            .map("did you mean `%s`?"::formatted)
            .orElse("make the folder first, or write somewhere else"));
  }

  static Refusal isFolder(Path path) {
    return Refusal.of("E0531", "`%s` is a folder, not a file to write.".formatted(path))
        .hint("name a file in it");
  }

  static Refusal closedFolder(Path path, Path folder, IOException why) {
    return Refusal.of(
            "E0532",
            "No file can be made in the folder `%s`, where `%s` should go%s."
                .formatted(folder, path.getFileName(), reason(why)))
        .hint("ask for the right to write there, or write somewhere else");
  }

  static Refusal notInFolder(Path path, Path folder) {
    return Refusal.of(
            "E0533",
            "`%s` cannot be written, since `%s` is a file and not a folder."
                .formatted(path, folder))
        .hint("choose another folder, or rename that file");
  }

  static Refusal failed(Path path, IOException why) {
    return Refusal.of(
            "E0534",
            "`%s` could not be written%s; what was there before is untouched."
                .formatted(path, reason(why)))
        .hint("look whether the disk is full or the folder has gone");
  }

  static Refusal special(Path path) {
    return Refusal.of(
            "E0535", "`%s` is not an ordinary file, and would be replaced by one.".formatted(path))
        .hint("write to a file, and copy it from there");
  }

  static Refusal readOnly(Path path) {
    return Refusal.of(
            "E0536", "The file `%s` is there already and may not be changed.".formatted(path))
        .hint("make it writable, or write to another file");
  }

  static Refusal badName(Path path, IOException why) {
    return Refusal.of(
            "E0537", "This system takes no file of the name `%s`%s.".formatted(path, reason(why)))
        .hint("choose another name");
  }

  private static String reason(IOException why) {
    String reason = why instanceof FileSystemException file ? file.getReason() : why.getMessage();
    return reason == null || reason.isBlank() ? "" : " (" + reason + ")";
  }
}
