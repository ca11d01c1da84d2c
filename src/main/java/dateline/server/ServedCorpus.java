package dateline.server;

import dateline.answering.Answering;
import dateline.answering.Timelines;
import dateline.article.Article;
import dateline.article.SourceInfo;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.retrieval.Explanation;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import java.util.List;
import java.util.Optional;

/** A corpus with its index open, as the operations use it; safe for use by several threads. */
public interface ServedCorpus {
  /** The folder of the articles, as it was named. */
  String folder();

  /** Every article without its text, in the order of their ids. */
  List<SourceInfo> sources();

  /** One article. */
  Optional<Article> article(String id);

  /** Finds passages, as questions are answered from them. */
  Retriever retriever();

  /** The parts of the score of a passage that {@link #retriever} found. */
  Explanation explanation(Query query, RankedPassage found);

  /** Answers questions with the reader that the server was started with. */
  Answering answering();

  /** Makes timelines. */
  Timelines timelines();

  /** The articles, for verifying quotations against them. */
  Sources quotable();

  /** Looks for a quotation in every article. */
  Verification verify(String quotation);
}
