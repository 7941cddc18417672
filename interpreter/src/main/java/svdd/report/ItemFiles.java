package svdd.report;

import java.nio.file.Path;
import java.util.Locale;
import svdd.core.Program.Format;
import svdd.run.Contest;
import svdd.run.Output;
import svdd.run.Result;
import svdd.run.Scores;
import svdd.spi.Refusal;
import svdd.spi.Store;

/**
 * Items as files: FASTA, CSV, JSON, from best to worst. The bytes depend on the items and the
 * design alone, never on batches, threads or time. A file is written whole or not at all.
 */
public record ItemFiles(Store store) implements Output {

  @Override
  public boolean open() {
    return store.open();
  }

  @Override
  public void check(Path path) throws Refusal {
    store.check(path);
  }

  @Override
  public void write(Result result, Format format, Path path) throws Refusal {
    store.write(
        path,
        switch (format) {
          case FASTA -> out -> Fasta.write(result, out);
          case CSV -> out -> Csv.write(result, out);
          case JSON -> out -> Json.write(result, out);
        });
  }

  @Override
  public void write(Scores scores, Path path) throws Refusal {
    boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    store.write(path, json ? out -> Json.write(scores, out) : out -> Csv.write(scores, out));
  }

  @Override
  public void write(Contest contest, Path path) throws Refusal {
    store.write(path, out -> Csv.write(contest, out));
  }
}
