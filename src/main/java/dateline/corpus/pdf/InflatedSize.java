package dateline.corpus.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Tells a PDF whose compressed streams expand beyond all bounds before a library expands them in
 * memory.
 */
final class InflatedSize {
  private static final long MOST_OF_FILE = 1L << 30;
  private static final long MOST_OF_STREAM = 256L << 20;

  /** What deflate can expand to at most, of one byte. */
  private static final int GREATEST_RATIO = 1032;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final int ZLIB = 0x78;

  private InflatedSize() {}

  static boolean isBomb(byte[] pdf) {
    if ((long) pdf.length * GREATEST_RATIO < MOST_OF_STREAM) {
      return false;
    }
    long all = 0;
    for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
      long size = inflated(pdf, at);
      all += size;
      if (size > MOST_OF_STREAM || all > MOST_OF_FILE) {
        return true;
      }
    }
    return false;
  }

  /** Where the next zlib stream begins after {@code from}; -1 if there is none. */
  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length + 2 < pdf.length; i++) {
      if (pdf[i] == STREAM[0] && isStream(pdf, i)) {
        int at = i + STREAM.length;
        at += pdf[at] == '\r' ? 1 : 0;
        at += pdf[at] == '\n' ? 1 : 0;
        if (at < pdf.length && pdf[at] == ZLIB) {
          return at;
        }
      }
    }
    return -1;
  }

  private static boolean isStream(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private static long inflated(byte[] pdf, int at) {
    Inflater inflater = new Inflater();
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try {
      inflater.setInput(pdf, at, pdf.length - at);
      int n = inflater.inflate(buffer);
      while (n > 0 && size <= MOST_OF_STREAM) {
        size += n;
        n = inflater.inflate(buffer);
      }
    } catch (DataFormatException _) {
      return size; // what is damaged is told elsewhere
    } finally {
      inflater.end();
    }
    return size;
  }
}
