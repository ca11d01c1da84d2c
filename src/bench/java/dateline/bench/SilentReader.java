package dateline.bench;

import dateline.question.Question;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.retrieval.RankedPassage;
import java.util.List;

/** Reads nothing, so that what else an answer costs can be timed. */
final class SilentReader implements Reader {
  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    return new Draft(List.of(), "Nothing was read.", List.of());
  }

  @Override
  public ReaderInfo info() {
    return ReaderInfo.extractive();
  }
}
