package dateline.corpus.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, one at a time, each of a bounded length. */
public final class BoundedLines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private int number;
  private boolean tooLong;

  /**
   * @param in is read as far as the line ends; whoever opened it closes it
   * @param longest the most bytes of a line that are kept
   */
  public BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes to the next line; its bytes without the line end, or null at the end of the stream. */
  public byte @Nullable [] next() throws IOException {
    tooLong = false;
    if (!fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    boolean ended = false;
    while (!ended && fill()) {
      int end = lineEnd();
      keep(line, end);
      ended = end < filled;
      at = ended ? end + 1 : end;
    }
    return line.toByteArray();
  }

  /** Sees to it that a byte is there to be looked at; false at the end of the stream. */
  private boolean fill() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return at < filled;
  }

  private int lineEnd() {
    int end = at;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private void keep(ByteArrayOutputStream line, int end) {
    int kept = Math.min(end - at, longest - line.size());
    line.write(buffer, at, kept);
    tooLong = tooLong || kept < end - at;
  }

  /** The number of the line that {@link #next} gave last, counting from 1. */
  public int number() {
    return number;
  }

  /** Whether that line was longer than is kept. */
  public boolean tooLong() {
    return tooLong;
  }
}
