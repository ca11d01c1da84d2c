package dateline.evaluation;

import dateline.corpus.file.BoundedLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a text file line by line, and says on which line something is wrong. */
final class TextLines {
  /** The longest line that is read, in bytes. */
  private static final int LONGEST_LINE = 1 << 20;

  private TextLines() {}

  /** Takes a line that is not blank. */
  interface Line {
    /**
     * @throws IllegalArgumentException where it is not what it must be; the message says what is
     *     wrong and what to do
     */
    void read(String line, int number);
  }

  /**
   * @param missing what to do where there is no such file
   * @throws CollectionException where the file cannot be read, or a line is refused
   */
  static void read(Path file, String missing, Line each) {
    try (InputStream in = Files.newInputStream(file)) {
      BoundedLines lines = new BoundedLines(in, LONGEST_LINE);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        String text = new String(line, StandardCharsets.UTF_8).strip();
        if (lines.tooLong()) {
          throw CollectionException.at(file, lines.number(), "is longer than a mebibyte; break it");
        }
        if (!text.isEmpty()) {
          read(file, text, lines.number(), each);
        }
      }
    } catch (NoSuchFileException e) {
      throw new CollectionException("there is no " + file + "; " + missing);
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName().replace("Exception", "");
      throw new CollectionException(file + " cannot be read (" + reason + ")");
    }
  }

  private static void read(Path file, String text, int number, Line each) {
    try {
      each.read(text, number);
    } catch (IllegalArgumentException e) {
      throw CollectionException.at(file, number, String.valueOf(e.getMessage()));
    }
  }
}
