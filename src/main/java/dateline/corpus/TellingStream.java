package dateline.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells each time that so many bytes more were read. */
final class TellingStream extends FilterInputStream {
  private static final int EVERY = 1 << 20;

  private final Runnable told;
  private int untold;

  /**
   * @param told runs on the thread that reads
   */
  TellingStream(InputStream in, Runnable told) {
    super(in);
    this.told = told;
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
    count(n);
    return n;
  }

  @Override
  public long skip(long length) throws IOException {
    long n = super.skip(length);
    count((int) Math.min(n, EVERY));
    return n;
  }

  private void count(int more) {
    untold += Math.max(0, more);
    if (untold >= EVERY) {
      untold = 0;
      told.run();
    }
  }
}
