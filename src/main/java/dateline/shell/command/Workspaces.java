package dateline.shell.command;

import dateline.index.IndexPlace;
import dateline.index.update.IndexReport;
import dateline.index.update.Progress;
import dateline.reading.Reader;
import java.nio.file.Path;
import java.util.Optional;

/** Opens workspaces. */
public interface Workspaces {
  /**
   * Opens a folder of articles, and brings its index up to date where the articles changed.
   *
   * @param corpus the folder of the articles
   * @param index where the index is, where that is not the corpus's own folder
   * @param progress is told how far indexing has come
   * @throws Failure where it cannot be opened
   */
  Opened open(Path corpus, Optional<IndexPlace> index, Progress progress);

  /**
   * Brings an index up to date, or builds it anew.
   *
   * @param rebuild whether to build it anew
   * @param vectors whether to compute the vectors that are missing
   * @throws Failure where it cannot be written
   */
  Opened index(
      Path corpus, Optional<IndexPlace> index, boolean rebuild, boolean vectors, Progress progress);

  /**
   * Makes the vectors that an index lacks, while questions are asked of it; workspaces that are
   * opened meanwhile have those that there are.
   *
   * @param progress is told before each; may hold the work up, or end it by an exception
   * @throws dateline.index.IndexException where it cannot be written
   */
  void fillVectors(Path corpus, Path index, Progress progress);

  /**
   * A reader.
   *
   * @throws dateline.prompt.PromptException where a prompt file is not as it must be
   * @throws dateline.model.ReplayException where a recording is not
   */
  Reader reader(ReaderChoice choice);

  /**
   * A workspace, and what bringing its index up to date came to.
   *
   * @param workspace the workspace
   * @param report what was done
   */
  record Opened(Workspace workspace, IndexReport report) {}
}
