package dateline.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * What a gzip file expands to, as far as two bounds. It may expand to {@value #MOST_EXPANSION}
 * times its size, or {@value #EXPANDS_TO_AT_LEAST_MIB} MiB where that is more: text shrinks to a
 * tenth or a twentieth, and a file that expands further was made to fill memory or time. And no
 * more than {@value #MOST_BARREN_KIB} KiB of it may yield no byte: a header (RFC 1952, section 2.3)
 * holds a file name and a comment of any length, and members without content may follow each other
 * without end.
 */
public final class Gunzipped extends ProxyInputStream {
  static final String EXTENSION = ".gz";

  private static final int MOST_EXPANSION = 100;
  private static final int EXPANDS_TO_AT_LEAST_MIB = 64;
  private static final int MOST_BARREN_KIB = 128;
  private static final int BUFFER = 1 << 13;

  private final Compressed compressed;
  private final long most;
  private long read;

  /**
   * @param in the gzip file
   * @param size its size in bytes
   * @throws IOException if it is not gzip
   */
  public Gunzipped(InputStream in, long size) throws IOException {
    this(new Compressed(in), size);
  }

  private Gunzipped(Compressed compressed, long size) throws IOException {
    super(new GZIPInputStream(compressed, BUFFER));
    this.compressed = compressed;
    this.most = Math.max(EXPANDS_TO_AT_LEAST_MIB << 20, MOST_EXPANSION * size);
  }

  /** Opens a file, expanded where it is compressed. */
  public static InputStream open(Path path) throws IOException {
    return expanded(Files.newInputStream(path), path);
  }

  /** The bytes of a file, expanded where its name says that it is compressed. */
  public static InputStream expanded(InputStream in, Path path) throws IOException {
    try {
      return isCompressed(path.toString()) ? new Gunzipped(in, Files.size(path)) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** That a file expands beyond the bound. */
  public static final class Bomb extends IOException {
    Bomb(long most) {
      super("expands to more than " + (most >> 20) + " MiB");
    }
  }

  /** The compressed bytes, of which only so many may be read since the last one they yielded. */
  private static final class Compressed extends ProxyInputStream {
    private int barren;
    private boolean tooBarren;

    Compressed(InputStream in) {
      super(in);
    }

    @Override
    protected void afterRead(int more) throws ZipException {
      barren += Math.max(0, more);
      tooBarren |= barren > MOST_BARREN_KIB << 10;
      check();
    }

    void check() throws ZipException {
      if (tooBarren) {
        throw new ZipException(MOST_BARREN_KIB + " KiB of it hold nothing but headers");
      }
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
  public int read(byte[] bytes) throws IOException {
    return read(bytes, 0, bytes.length);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (StackOverflowError e) { // GZIPInputStream goes one deeper for each empty member
      throw new ZipException("it has too many members without content");
    }
  }

  @Override
  protected void afterRead(int more) throws IOException {
    compressed.check(); // GZIPInputStream takes a fault in a later header for the end
    read += Math.max(0, more);
    compressed.barren = more > 0 ? 0 : compressed.barren;
    if (read > most) {
      throw new Bomb(most);
    }
  }
}
