package dateline.fetch;

import java.time.Instant;
import java.util.Arrays;

/** What asking for an address came to. */
public sealed interface Fetched {
  /**
   * What its host sent.
   *
   * @param asked the address that was asked for
   * @param from the address that it came from, after redirects
   * @param type what the host says that it is, as {@code text/html; charset=utf-8}; empty where it
   *     says nothing
   * @param bytes as they were sent, expanded where they were compressed on the way
   * @param at when
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Page(WebAddress asked, WebAddress from, String type, byte[] bytes, Instant at)
      implements Fetched {
    @Override
    public boolean equals(Object other) {
      return other instanceof Page page
          && asked.equals(page.asked)
          && from.equals(page.from)
          && type.equals(page.type)
          && at.equals(page.at)
          && Arrays.equals(bytes, page.bytes);
    }

    @Override
    public int hashCode() {
      return asked.hashCode() * 31 + at.hashCode();
    }
  }

  /**
   * It was not fetched.
   *
   * @param why what is the matter and what to do, on one line
   */
  record Refused(String why) implements Fetched {}
}
