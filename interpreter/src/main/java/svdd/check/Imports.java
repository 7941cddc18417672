package svdd.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import svdd.ast.Module;
import svdd.ast.Name;
import svdd.ast.Statement;
import svdd.source.Folder;
import svdd.source.Source;
import svdd.spi.NearPath;

/** Scripts that are imported by their paths: each is read once for the values that it is given. */
final class Imports {
  private static final String ENDING = ".svdd";

  private final Context context;
  private final Map<String, Optional<Scope>> known = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  Imports(Context context) {
    this.context = context;
  }

  /** Says which script is not to be reached again. */
  void begin(Source script) {
    String name = script.name();
    open.push(script.folder().describe(name.substring(name.lastIndexOf('/') + 1)));
  }

  Meaning of(Statement.Import statement, Overrides given) {
    Name path = statement.path();
    Folder folder = path.span().source().folder();
    String place = folder.describe(path.text());
    if (open.contains(place)) {
      return context.wrong(NameMessages.importsItself(path, circle(place)));
    }
    String key = place + given.text();
    if (!known.containsKey(key)) {
      open.push(place);
      known.put(key, scope(statement, place, given));
      open.pop();
    }
    return known
        .get(key)
        .<Meaning>map(scope -> new Meaning.Module(statement.name().text(), scope))
        .orElse(new Meaning.Wrong());
  }

  /** The scripts that lead from one to itself. */
  private List<String> circle(String place) {
    List<String> circle = new ArrayList<>(List.of(place));
    for (String script : open) {
      circle.addFirst(script);
      if (script.equals(place)) {
        return circle;
      }
    }
    return circle;
  }

  private Optional<Scope> scope(Statement.Import statement, String place, Overrides given) {
    Optional<Source> source = read(statement.path(), place);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Scope scope = context.modules.standard().inner();
    int told = context.diagnostics.errors();
    Module module = context.modules.parsed(source.get());
    if (context.diagnostics.errors() > told) {
      scope.lacksSome();
    }
    context.modules.declare(module.statements(), scope, given);
    module.statements().stream()
        .filter(s -> s instanceof Statement.Command || s instanceof Statement.Each)
        .forEach(
            s -> context.tell(NameMessages.commandInImport(s.span(), statement.path().span())));
    context.modules.settle(module.statements(), scope);
    return Optional.of(scope);
  }

  private Optional<Source> read(Name path, String place) {
    Folder from = path.span().source().folder();
    int slash = path.text().lastIndexOf('/');
    Folder folder = slash < 0 ? from : from.folder(path.text().substring(0, slash));
    try {
      byte[] bytes = from.read(path.text());
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(bytes.length);
      CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
      if (end.isError()) {
        long line = new String(bytes, 0, in.position(), StandardCharsets.UTF_8).lines().count();
        return context.none(NameMessages.importOfOtherBytes(path, place, Math.max(1, line)));
      }
      return Optional.of(new Source(place, out.flip().toString(), folder));
    } catch (NoSuchFileException missing) {
      List<String> inside = from.folder(path.text()).names();
      return context.none(
          inside.isEmpty()
              ? NameMessages.cannotImport(path, place, near(path.text(), from))
              : NameMessages.importOfAFolder(path, place, inside));
    } catch (IOException | RuntimeException unreadable) {
      return context.none(NameMessages.importUnreadable(path, place));
    }
  }

  /** A script whose path is close to that of the missing one. */
  private static Optional<String> near(String path, Folder from) {
    return path.endsWith(ENDING)
        ? NearPath.of(from, path)
        : NearPath.of(from, path + ENDING).or(() -> NearPath.of(from, path));
  }
}
