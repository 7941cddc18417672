package svdd.snippet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/**
 * What a guest may touch: its item and its captured values. No files, network, threads, processes,
 * environment, host classes, native code, other languages; what it prints is thrown away.
 */
final class Fences {
  /** Items come as host strings and arrays of numbers; of those a guest may read the elements. */
  private static final HostAccess ARRAYS =
      HostAccess.newBuilder(HostAccess.CONSTRAINED).allowArrayAccess(true).build();

  private Fences() {}

  static Engine engine(Language language) {
    return Engine.newBuilder(language.name())
        .option("engine.WarnInterpreterOnly", "false")
        .in(InputStream.nullInputStream())
        .out(OutputStream.nullOutputStream())
        .err(OutputStream.nullOutputStream())
        .logHandler(OutputStream.nullOutputStream())
        .build();
  }

  static Context context(Engine engine, Language language) {
    Map.Entry<String, String> locale = language.locale();
    return Context.newBuilder(language.name())
        .engine(engine)
        .allowHostAccess(ARRAYS)
        .allowHostClassLookup(name -> false)
        .allowHostClassLoading(false)
        .allowIO(IOAccess.NONE)
        .allowEnvironmentAccess(EnvironmentAccess.NONE)
        .allowPolyglotAccess(PolyglotAccess.NONE)
        .allowCreateThread(false)
        .allowCreateProcess(false)
        .allowNativeAccess(false)
        .allowInnerContextOptions(false)
        .option(locale.getKey(), locale.getValue())
        .timeZone(ZoneOffset.UTC)
        .build();
  }

  static Source source(Language language, String file) {
    try (InputStream in = Fences.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder(language.name(), text, file).buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
