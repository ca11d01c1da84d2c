package dateline.model;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** The body of a reply, up to a bound. */
final class BoundedReply extends ProxyInputStream {
  /**
   * A reply of a few thousand tokens, each in an event of its own with some 300 bytes around it.
   */
  static final int MOST_BYTES = 4 << 20;

  private long read;

  BoundedReply(InputStream in) {
    super(in);
  }

  @Override
  protected void afterRead(int more) throws TooLong {
    read += Math.max(0, more);
    if (read > MOST_BYTES) {
      throw new TooLong();
    }
  }

  /** The reply is longer than is read. */
  static final class TooLong extends IOException {
    TooLong() {
      super("the model's reply is longer than %d MB and was cut off".formatted(MOST_BYTES >> 20));
    }
  }
}
