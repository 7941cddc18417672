package svdd.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import svdd.spi.DataFile;
import svdd.spi.Refusal;
import svdd.type.Alphabet;

/**
 * Sequences from a file: FASTA, or one a line. The unknown letter splits a sequence in two; empty
 * lines mean nothing.
 */
final class TrainingText {
  private final String title;
  private final Alphabet alphabet;
  private final List<byte[]> sequences = new ArrayList<>();
  private byte[] open = new byte[256];
  private int size;

  private TrainingText(String title, Alphabet alphabet) {
    this.title = title;
    this.alphabet = alphabet;
  }

  /** All sequences as token numbers. */
  static List<byte[]> read(DataFile file, Alphabet alphabet) throws Refusal {
    TrainingText text = new TrainingText(file.title(), alphabet);
    // Every byte is a character, so that a file of another kind is refused by line and letter.
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.ISO_8859_1))) {
      boolean fasta = false;
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String letters = line.strip();
        boolean header = letters.startsWith(">") || letters.startsWith(";");
        fasta |= header;
        if (header || !fasta) {
          text.close();
        }
        if (!header) {
          text.add(letters, number);
        }
      }
      text.close();
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    return text.sequences;
  }

  private void add(String letters, int line) throws Refusal {
    for (int i = 0; i < letters.length(); i++) {
      int token = alphabet.token(letters.charAt(i));
      if (token < 0) {
        throw ModelRefusals.letter(title, line, letters.charAt(i), alphabet);
      }
      if (token == alphabet.size()) {
        close();
        continue;
      }
      if (size == open.length) {
        open = java.util.Arrays.copyOf(open, 2 * size);
      }
      open[size++] = (byte) token;
    }
  }

  private void close() {
    if (size > 0) {
      sequences.add(java.util.Arrays.copyOf(open, size));
      size = 0;
    }
  }
}
