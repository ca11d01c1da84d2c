package dateline.index.update;

import dateline.index.ArticleFilter;
import dateline.index.Fields;
import dateline.index.Filters;
import dateline.index.Reprints;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;

/**
 * How many articles an index holds, and of which kinds.
 *
 * @param articles all of them
 * @param reprints those that print what another printed first
 * @param undated those whose date is not known
 * @param foreign those in a language that is not read
 */
public record CorpusStats(int articles, int reprints, int undated, int foreign) {
  static CorpusStats of(IndexSearcher searcher) throws IOException {
    int articles = searcher.count(Filters.articles(ArticleFilter.NONE));
    return new CorpusStats(
        articles,
        Reprints.of(searcher.getIndexReader()).count(),
        articles - searcher.count(Filters.dated(ArticleFilter.NONE)),
        searcher.count(Filters.term(Fields.FOREIGN, "")));
  }

  /** How many accounts there are that are no copies of each other. */
  public int independent() {
    return articles - reprints;
  }
}
