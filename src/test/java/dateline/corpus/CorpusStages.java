package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.file.Cleaning;
import java.util.Optional;

/** Lets stages of reading an article be timed apart. */
public final class CorpusStages {
  private CorpusStages() {}

  /** Takes the page furniture off; gives how many paragraphs stay. */
  public static int clean(Article article) {
    return Cleaning.of(article.text(), Optional.of(article.title())).paragraphs().size();
  }
}
