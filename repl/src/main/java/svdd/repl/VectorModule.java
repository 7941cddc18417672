package svdd.repl;

/**
 * Resolves {@code jdk.incubator.vector}, which the kernels of {@code svdd.tensor} are written with.
 *
 * <p>{@code --add-modules} would do the same, but prints a warning on every start that no option
 * turns off, and keeps the JDK from using its archived module graph. The JDK resolves a module of
 * its own at run time where an agent asks for it; this asks in the same way. The manifest exports
 * the package.
 */
final class VectorModule {
  private static final String NAME = "jdk.incubator.vector";

  private VectorModule() {}

  /** Does nothing where the module is there already, as in tests and in embedding programs. */
  static void resolve() {
    if (ModuleLayer.boot().findModule(NAME).isPresent()) {
      return;
    }
    try {
      Class.forName("jdk.internal.module.Modules")
          .getMethod("loadModule", String.class)
          .invoke(null, NAME);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Start java with --add-modules=" + NAME + ": this one does not resolve it later.", e);
    }
  }
}
