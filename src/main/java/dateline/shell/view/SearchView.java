package dateline.shell.view;

import dateline.retrieval.Explanation;
import dateline.retrieval.RankedPassage;
import java.util.Optional;

/** Shows the passages that a question found. */
public interface SearchView {
  /**
   * @param place counting from 1
   * @param explanation where its score comes from, where that was asked for
   */
  void passage(int place, RankedPassage found, Optional<Explanation> explanation);

  /** All are shown. */
  void end();
}
