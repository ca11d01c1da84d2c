package dateline.regression;

import dateline.regression.expectation.Reply;
import java.util.List;

/**
 * An answer and what was read for it.
 *
 * @param reply what was answered
 * @param read the passages that were read, most relevant first
 */
public record CachedAnswer(Reply reply, List<Ranked> read) {
  public CachedAnswer {
    read = List.copyOf(read);
  }
}
