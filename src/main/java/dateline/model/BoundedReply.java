package dateline.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a reply, up to a bound. */
final class BoundedReply extends FilterInputStream {
  /**
   * A reply of a few thousand tokens, each in an event of its own with some 300 bytes around it.
   */
  static final int MOST = 4 << 20;

  private long read;

  BoundedReply(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > MOST) {
      throw new TooLong();
    }
  }

  /** The reply is longer than is read. */
  static final class TooLong extends IOException {
    TooLong() {
      super("the model's reply is longer than %d MB and was cut off".formatted(MOST >> 20));
    }
  }
}
