package dateline.corpus.file;

import dateline.article.Article;

/** What reading a corpus gives, one at a time: an article, or a problem met on the way. */
public sealed interface CorpusEntry permits CorpusEntry.Found, Problem {

  /**
   * An article, already cleaned.
   *
   * @param article the article
   * @param line the line of its file on which it begins, counting from 1
   */
  record Found(Article article, int line) implements CorpusEntry {}
}
