package svdd.check;

import java.io.IOException;
import java.util.Optional;
import svdd.ast.Expr;
import svdd.core.Term;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.type.Type;
import svdd.type.Value;

/** The file of items that a clause or a command names: it must be there, and is read later. */
final class ItemFile {
  private ItemFile() {}

  static Optional<Value.File> of(Context context, Clauses.Read read) {
    return of(context, read.value(), read.scope(), "`" + read.clause().word() + "`");
  }

  static Optional<Value.File> of(Context context, Expr expr, Scope scope, String what) {
    Term term = context.binder.as(Type.FILE, expr, scope, what);
    Optional<Value> value = context.binder.known(term, expr.span(), what);
    if (value.isEmpty() || !(value.get() instanceof Value.File file)) {
      return Optional.empty();
    }
    DataFile data = new DataFile(file, "file");
    try {
      data.open().close();
      return Optional.of(file);
    } catch (Refusal refusal) {
      context.refused(refusal, expr.span());
    } catch (IOException e) {
      context.refused(data.unreadable(e), expr.span());
    }
    return Optional.empty();
  }
}
