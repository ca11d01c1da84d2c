package dateline.regression;

import dateline.regression.expectation.Reply;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import java.util.List;
import java.util.Set;

/**
 * Asks as if some articles did not exist.
 *
 * @param run the run that asks
 * @param articles the ids of the articles that are left out
 */
record LeaveOutRetriever(SuiteRun run, Set<String> articles) {
  /** How many more passages are retrieved, so that enough are left. */
  private static final int SPARE_PASSAGES = 200;

  /** Whether a question's answer, asked so, says the same on the same quotations as another. */
  boolean answers(TurnResult asked, Reply other) {
    Reply reply = run.answer(asked.question(), this::around).reply();
    return ReplyDifference.of(reply, other) != ReplyDifference.ANSWER;
  }

  private Retriever around(Retriever retriever) {
    return (query, k) ->
        left(retriever.retrieve(query, k + SPARE_PASSAGES)).stream().limit(k).toList();
  }

  private List<RankedPassage> left(List<RankedPassage> passages) {
    return passages.stream()
        .filter(ranked -> !articles.contains(ranked.passage().article().id()))
        .toList();
  }
}
