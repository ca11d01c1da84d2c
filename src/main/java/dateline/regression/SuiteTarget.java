package dateline.regression;

import dateline.answering.Answering;
import dateline.article.Article;
import dateline.article.SourceInfo;
import dateline.index.Manifest;
import dateline.reading.ReaderInfo;
import dateline.regression.suite.ReaderSetting;
import dateline.retrieval.Retriever;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What suites are asked over: an open corpus and its readers. */
public interface SuiteTarget {
  /** The folder of the articles, as it was named. */
  Path corpus();

  /** The folder of the index, beside which known answers are kept. */
  Path index();

  /** What the index says of itself. */
  Manifest manifest();

  /** Every article without its text, in the order of their ids. */
  List<SourceInfo> sources();

  /** One article. */
  Optional<Article> article(String id);

  /** What a reader is: for a model its name and its prompt. */
  ReaderInfo info(ReaderSetting reader);

  /**
   * Answers questions. Safe for use by several threads.
   *
   * @param reader who reads
   * @param around is put around the retriever: to see what is retrieved, or to leave some of it out
   * @throws RuntimeException where there is no such reader; the message says why
   */
  Answering answering(ReaderSetting reader, UnaryOperator<Retriever> around);
}
