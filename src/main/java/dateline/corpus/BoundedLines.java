package dateline.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, one at a time, each of a bounded length. */
public final class BoundedLines {
  private final InputStream in;
  private final int longest;
  private int number;
  private boolean tooLong;

  /**
   * @param in is read as far as the line ends; whoever opened it closes it
   * @param longest the most bytes of a line that are kept
   */
  public BoundedLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** Goes to the next line; its bytes without the line end, or null at the end of the stream. */
  public byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    tooLong = false;
    int b = in.read();
    if (b < 0) {
      return null;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() < longest) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    return line.toByteArray();
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
