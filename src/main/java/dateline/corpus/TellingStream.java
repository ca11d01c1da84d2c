package dateline.corpus;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** Tells each time that so many bytes more were read. */
final class TellingStream extends ProxyInputStream {
  private static final int BYTES_BETWEEN = 1 << 20;

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
  protected void afterRead(int more) {
    count(more);
  }

  @Override
  public long skip(long length) throws IOException {
    long n = super.skip(length);
    count((int) Math.min(n, BYTES_BETWEEN));
    return n;
  }

  private void count(int more) {
    untold += Math.max(0, more);
    if (untold >= BYTES_BETWEEN) {
      untold = 0;
      told.run();
    }
  }
}
