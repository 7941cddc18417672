package svdd.ast;

import java.util.List;
import svdd.source.Source;

/** A script or a module of a library. */
public record Module(Source source, List<Statement> statements) {}
