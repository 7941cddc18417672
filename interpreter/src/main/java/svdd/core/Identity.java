package svdd.core;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import svdd.source.Folder;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.spi.Settings;
import svdd.spi.Snippet;
import svdd.type.Value;

/**
 * What the model and the reward of a design are, in every detail that scores depend on: texts,
 * settings, and the contents of the files that they name.
 */
public final class Identity {
  private Identity() {}

  /** Two designs with equal texts draw from the same law and score alike. */
  public static String of(Design design) {
    StringBuilder out = new StringBuilder();
    ModelUse model = design.model();
    out.append(model.source().signature().name());
    of(model.settings(), out);
    out.append("\nsteps ").append(design.steps());
    if (!design.given().fixed().isNothing()) {
      out.append("\nfixed ");
      for (boolean held : design.given().fixed().held()) {
        out.append(held ? '1' : '0');
      }
      out.append(' ').append(design.given().fixed().values().text(0));
    }
    design.goals().forEach(goal -> of(goal.term(), "maximize", out));
    for (Design.Preference preference : design.wanted().preferences()) {
      of(preference.shortfall(), "prefer " + preference.weight(), out);
    }
    return out.toString();
  }

  private static void of(Term term, String word, StringBuilder out) {
    out.append('\n').append(word).append(' ').append(Listing.of(term));
    Terms.leaves(term).map(Term.Leaf::scorer).distinct().forEach(scorer -> of(scorer, out));
  }

  private static void of(Scorer scorer, StringBuilder out) {
    out.append("\n  ");
    switch (scorer) {
      case Scorer.Sourced sourced -> {
        out.append(sourced.source().signature().name());
        of(sourced.settings(), out);
      }
      case Scorer.Guest guest -> {
        Snippet snippet = guest.snippet();
        out.append(snippet.engine()).append(snippet.captures()).append(snippet.text().content());
      }
    }
  }

  private static void of(Settings settings, StringBuilder out) {
    for (Map.Entry<String, Value> setting : settings.values().entrySet()) {
      out.append(' ').append(setting.getKey()).append('=');
      if (setting.getValue() instanceof Value.File file) {
        files(file).forEach(one -> out.append(digest(one)).append(' '));
      } else {
        out.append(setting.getValue());
      }
    }
  }

  /** The file itself, or the files of the folder that stands at its path. */
  private static Stream<Value.File> files(Value.File file) {
    Folder folder = file.folder().folder(file.path());
    List<String> names = folder.names();
    return names.isEmpty()
        ? Stream.of(file)
        : names.stream().map(name -> new Value.File(folder, name));
  }

  private static String digest(Value.File file) {
    try {
      return file.path() + ":" + new DataFile(file, "file").digest();
    } catch (Refusal unreadable) {
      return file.path();
    }
  }
}
