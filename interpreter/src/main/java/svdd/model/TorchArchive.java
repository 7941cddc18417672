package svdd.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import svdd.spi.DataFile;
import svdd.spi.Refusal;

/**
 * The table of contents of a TorchScript file, read without opening the network. It is a zip
 * archive whose entries are stored as they are (PKWARE, .ZIP File Format Specification, 4.3).
 *
 * @param entries where the bytes of each entry are, by its name within the archive's one folder
 */
record TorchArchive(DataFile file, byte[] bytes, Map<String, Entry> entries) {
  private static final int END = 0x06054b50;
  private static final int LISTED = 0x02014b50;
  private static final int END_SIZE = 22;
  private static final int LISTED_SIZE = 46;
  private static final int LOCAL_SIZE = 30;

  /** What a network can do with files; other than arithmetic it has no business. */
  private static final Pattern TOUCHES_FILES =
      Pattern.compile("\\b(torch\\.from_file|torch\\.save|torch\\.load|aten::from_file)\\b");

  /**
   * Where the bytes of an entry start, and how many there are.
   *
   * @param packed whether they are deflated
   */
  record Entry(int from, int size, boolean packed) {}

  /** Whether these first bytes are those of a zip archive. */
  static boolean starts(byte[] magic) {
    return magic.length >= 4
        && magic[0] == 'P'
        && magic[1] == 'K'
        && magic[2] == 3
        && magic[3] == 4;
  }

  /** Reads a file, and refuses what is no TorchScript: weights alone, pickled objects. */
  static TorchArchive read(DataFile file) throws Refusal {
    byte[] bytes = file.read();
    Map<String, Entry> entries = new LinkedHashMap<>();
    try {
      list(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), entries);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw TorchRefusals.notWhole(file.title());
    }
    TorchArchive archive = new TorchArchive(file, bytes, entries);
    boolean code = entries.keySet().stream().anyMatch(name -> name.startsWith("code/"));
    if (!code || !entries.containsKey("constants.pkl")) {
      throw entries.containsKey("data.pkl")
          ? TorchRefusals.weightsOnly(file.title())
          : TorchRefusals.notTorch(file.title());
    }
    archive.refuseFiles();
    return archive;
  }

  private static void list(ByteBuffer zip, Map<String, Entry> into) {
    int end = zip.limit() - END_SIZE;
    while (zip.getInt(end) != END) {
      end--;
    }
    int count = zip.getShort(end + 10) & 0xffff;
    int at = zip.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (zip.getInt(at) != LISTED) {
        throw new IllegalArgumentException("no entry");
      }
      int size = zip.getInt(at + 20);
      boolean packed = zip.getShort(at + 10) != 0;
      int name = zip.getShort(at + 28) & 0xffff;
      int more = (zip.getShort(at + 30) & 0xffff) + (zip.getShort(at + 32) & 0xffff);
      int local = zip.getInt(at + 42);
      byte[] text = new byte[name];
      zip.get(at + LISTED_SIZE, text);
      int skip = (zip.getShort(local + 26) & 0xffff) + (zip.getShort(local + 28) & 0xffff);
      String path = new String(text, StandardCharsets.UTF_8);
      into.put(
          path.substring(path.indexOf('/') + 1),
          new Entry(local + LOCAL_SIZE + skip, size, packed));
      at += LISTED_SIZE + name + more;
    }
  }

  /**
   * TorchScript is a language: its arithmetic is wanted, its reading and writing of files is not.
   */
  private void refuseFiles() throws Refusal {
    for (String name : entries.keySet()) {
      if (name.startsWith("code/") && name.endsWith(".py")) {
        Matcher matcher = TOUCHES_FILES.matcher(text(name).orElse(""));
        if (matcher.find()) {
          throw TorchRefusals.touchesFiles(file.title(), matcher.group());
        }
      }
    }
  }

  /** The text of an entry, where it is there. */
  Optional<String> text(String name) throws Refusal {
    Entry entry = entries.get(name);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.from() < 0 || entry.size() < 0 || entry.size() > bytes.length - entry.from()) {
      throw TorchRefusals.notWhole(file.title());
    }
    try (InputStream raw = new ByteArrayInputStream(bytes, entry.from(), entry.size());
        InputStream in = entry.packed() ? new InflaterInputStream(raw, new Inflater(true)) : raw) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw TorchRefusals.notWhole(file.title());
    }
  }

  /** A note that was saved with the network, {@code _extra_files} of torch.jit.save. */
  Optional<String> note(String name) throws Refusal {
    return text("extra/" + name);
  }
}
