package svdd.spi;

import java.util.List;
import java.util.Optional;
import svdd.diagnostic.DidYouMean;
import svdd.source.Folder;

/** What a path that leads nowhere may have meant: names near to those written, folder by folder. */
public final class NearPath {
  /** Of a folder so many names are looked at. */
  private static final int MOST = 10_000;

  private NearPath() {}

  /**
   * The path with its misspelt names put right, if everything on it has a near name; the path
   * itself if it is there.
   *
   * @param from where the path starts
   */
  public static Optional<String> of(Folder from, String path) {
    boolean folder = path.endsWith("/");
    String[] names = (folder ? path.substring(0, path.length() - 1) : path).split("/", -1);
    StringBuilder way = new StringBuilder();
    for (int i = 0; i + 1 < names.length; i++) {
      String name = names[i];
      boolean there = !in(from, way + name + "/").isEmpty();
      Optional<String> meant = there ? Optional.of(name) : near(in(from, way.toString()), name);
      if (meant.isEmpty()) {
        return Optional.empty();
      }
      way.append(meant.get()).append('/');
    }
    return near(in(from, way.toString()), names[names.length - 1])
        .map(name -> way + name + (folder ? "/" : ""));
  }

  private static List<String> in(Folder from, String path) {
    return path.isEmpty() ? from.names() : from.folder(path).names();
  }

  private static Optional<String> near(List<String> names, String name) {
    return names.contains(name)
        ? Optional.of(name)
        : DidYouMean.of(name, names.subList(0, Math.min(MOST, names.size())));
  }
}
