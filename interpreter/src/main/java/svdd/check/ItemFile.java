package svdd.check;

import java.io.IOException;
import java.util.Optional;
import svdd.core.Term;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.type.Type;
import svdd.type.Value;

/** The file of items that a clause names: it must be there, and is read when the design runs. */
final class ItemFile {
  private ItemFile() {}

  static Optional<Value.File> of(Context context, Clauses.Read read) {
    String what = "`" + read.clause().word() + "`";
    Term term = context.binder.as(Type.FILE, read.value(), read.scope(), what);
    Optional<Value> value = context.binder.known(term, read.value().span(), what);
    if (value.isEmpty() || !(value.get() instanceof Value.File file)) {
      return Optional.empty();
    }
    DataFile data = new DataFile(file, "file");
    try {
      data.open().close();
      return Optional.of(file);
    } catch (Refusal refusal) {
      context.refused(refusal, read.value().span());
    } catch (IOException e) {
      context.refused(data.unreadable(e), read.value().span());
    }
    return Optional.empty();
  }
}
