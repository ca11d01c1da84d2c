package dateline.corpus.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What a gzip file expands to, as far as a bound: {@value #TIMES} times its size, or {@value
 * #LEAST_MIB} MiB where that is more. Text shrinks to a tenth or a twentieth; a file that expands
 * further was made to fill memory or time.
 */
public final class Gunzipped extends FilterInputStream {
  static final String EXTENSION = ".gz";

  private static final int TIMES = 100;
  private static final int LEAST_MIB = 64;

  private final long most;
  private long read;

  /**
   * @param in the gzip file
   * @param size its size in bytes
   * @throws IOException if it is not gzip
   */
  public Gunzipped(InputStream in, long size) throws IOException {
    super(new GZIPInputStream(in, 1 << 16));
    this.most = Math.max(LEAST_MIB << 20, TIMES * size);
  }

  /** That a file expands beyond the bound. */
  public static final class Bomb extends IOException {
    Bomb(long most) {
      super("expands to more than " + (most >> 20) + " MiB");
    }
  }

  /** The name of a file without the extension that says that it is compressed. */
  static String plainName(String path) {
    return isCompressed(path) ? path.substring(0, path.length() - EXTENSION.length()) : path;
  }

  public static boolean isCompressed(String path) {
    return path.regionMatches(
        true, path.length() - EXTENSION.length(), EXTENSION, 0, EXTENSION.length());
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > most) {
      throw new Bomb(most);
    }
  }
}
