package dateline.regression;

import java.util.List;

/**
 * An answer and what was read for it.
 *
 * @param reply what was answered
 * @param read the passages that were read, most relevant first
 */
public record Known(Reply reply, List<Ranked> read) {
  public Known {
    read = List.copyOf(read);
  }
}
