package dateline.shell.command;

import dateline.answering.Answering;
import dateline.answering.Timelines;
import dateline.article.Article;
import dateline.article.SourceInfo;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.reading.Reader;
import dateline.regression.SuiteTarget;
import dateline.retrieval.Explanation;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.retrieval.Retrievers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of articles with its index, open: what the commands work on. */
public interface Workspace extends SuiteTarget {
  /** The folder of the articles, as it was named. */
  Path corpus();

  /** The folder in which the last answer is kept: that of the index, where it is in a folder. */
  Path index();

  /** Where the index is, as it is told to a person. */
  default String place() {
    return index().toString();
  }

  /** What answers come from, as it is told to a person: the folder, or an index that many read. */
  default String named() {
    return corpus().toString();
  }

  /** Whether vectors that are missing are made while questions are asked. */
  default boolean fillsVectors() {
    return true;
  }

  /** Every article without its text, in the order of their ids. */
  List<SourceInfo> sources();

  /** One article. */
  Optional<Article> article(String id);

  /**
   * An article as its file has it, page furniture and control characters and all.
   *
   * @throws IOException where the file cannot be read, or no longer holds it
   */
  String raw(Article article) throws IOException;

  /** Finds passages, as questions are answered from them. */
  Retriever retriever();

  /** Where the score of a passage comes from that {@link #retriever} found. */
  Explanation explanation(Query query, RankedPassage found);

  /** The ways to find passages, to be compared. */
  Retrievers retrievers();

  /**
   * Answers questions.
   *
   * @throws dateline.prompt.PromptException where a prompt file is not as it must be
   * @throws dateline.model.ReplayException where a recording is not
   */
  Answering answering(ReaderChoice reader);

  /** Who reads for {@link #answering}. */
  Reader reader(ReaderChoice reader);

  /** Makes timelines. */
  Timelines timelines();

  /** The articles, for verifying quotations against them. */
  Sources quotable();

  /** Looks for a quotation in every article. */
  Verification verify(String quotation);
}
