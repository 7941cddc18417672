package svdd.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import svdd.ast.Name;
import svdd.source.Span;

/** Names and what they stand for; what is not found here is looked for outside. */
final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private boolean incomplete;
  private final Set<String> missed = new HashSet<>();

  private Scope(Optional<Scope> outer) {
    this.outer = outer;
  }

  static Scope outermost() {
    return new Scope(Optional.empty());
  }

  Scope inner() {
    return new Scope(Optional.of(this));
  }

  /** Gives a name a meaning that is found out when it is first asked for. */
  void declare(String name, Optional<Span> place, Optional<String> doc, Supplier<Meaning> meaning) {
    entries.put(name, new Entry(place, doc, meaning));
  }

  void declare(String name, Optional<Span> place, Supplier<Meaning> meaning) {
    declare(name, place, Optional.empty(), meaning);
  }

  void declare(String name, Meaning meaning) {
    Entry entry = new Entry(Optional.empty(), Optional.empty(), () -> meaning);
    entry.meaning();
    entries.put(name, entry);
  }

  Optional<Entry> own(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  Optional<Entry> find(String name) {
    Entry entry = entries.get(name);
    if (entry != null) {
      return Optional.of(entry);
    }
    missed.add(name);
    return outer.flatMap(scope -> scope.find(name));
  }

  /** Where the script of this name has declared it already: its own names never hide each other. */
  Optional<Span> declared(Name name) {
    return find(name.text())
        .flatMap(Entry::place)
        .filter(place -> place.source() == name.span().source());
  }

  /** Notes that more may have been meant to be declared here; that something is amiss was told. */
  void lacksSome() {
    incomplete = true;
  }

  boolean incomplete() {
    return incomplete;
  }

  /** Whether a name was looked for that was not declared here then. */
  boolean missed(String name) {
    return missed.contains(name);
  }

  /** Takes a declaration back. */
  void remove(String name) {
    entries.remove(name);
  }

  /** The names declared here. */
  Set<String> ownNames() {
    return entries.keySet();
  }

  /** Every name that can be seen from here. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(entries.keySet());
    outer.ifPresent(scope -> names.addAll(scope.names()));
    return names;
  }

  /** A module that can be seen from here and has such a name inside. */
  Optional<String> moduleWith(String member) {
    return modulesWith(member).findFirst();
  }

  Stream<String> modulesWith(String member) {
    return names().stream()
        .filter(name -> find(name).filter(entry -> entry.holds(member)).isPresent());
  }

  /** Copies every name of another scope that is not declared here. */
  void open(Scope other) {
    other.entries.forEach(entries::putIfAbsent);
  }

  /** A name's place and its meaning, which is found out once. */
  static final class Entry {
    private final Optional<Span> place;
    private final Optional<String> doc;
    private final Supplier<Meaning> supplier;
    private Optional<Meaning> known = Optional.empty();
    private boolean busy;

    private Entry(Optional<Span> place, Optional<String> doc, Supplier<Meaning> supplier) {
      this.place = place;
      this.doc = doc;
      this.supplier = supplier;
    }

    Optional<Span> place() {
      return place;
    }

    /** What its declaration says of it. */
    Optional<String> doc() {
      return doc;
    }

    /** Whether it is known as a module with such a name inside. */
    private boolean holds(String member) {
      return known.isPresent()
          && known.get() instanceof Meaning.Module module
          && module.scope().own(member).isPresent();
    }

    /** The meaning, or nothing where finding it out has led back to itself. */
    Optional<Meaning> meaning() {
      if (known.isPresent() || busy) {
        return known;
      }
      busy = true;
      Meaning found = supplier.get();
      busy = false;
      known = Optional.of(found);
      return known;
    }
  }
}
