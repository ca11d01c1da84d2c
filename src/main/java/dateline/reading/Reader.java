package dateline.reading;

import dateline.retrieval.RankedPassage;
import java.util.List;

/** Reads passages for the answer to a question. */
public interface Reader {
  /**
   * @param question a question that stands alone
   * @param passages the passages to read, most relevant first
   * @return statements with the quotations that they rest on; never from anything but the passages
   */
  Draft read(Question question, List<RankedPassage> passages);

  /** What this reader is, for the answer's record. */
  ReaderInfo info();
}
