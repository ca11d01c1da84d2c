package dateline.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/**
 * How many articles an index holds, and of which kinds.
 *
 * @param articles all of them
 * @param reprints those that print what another printed first
 * @param undated those whose date is not known
 * @param foreign those in a language that is not read
 */
public record Tally(int articles, int reprints, int undated, int foreign) {
  static Tally of(IndexSearcher searcher) throws IOException {
    int articles = searcher.count(Filters.articles(ArticleFilter.NONE));
    int reprints = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      reprints += reprints(leaf);
    }
    return new Tally(
        articles,
        reprints,
        articles - searcher.count(Filters.dated(ArticleFilter.NONE)),
        searcher.count(Filters.term(Fields.FOREIGN, "")));
  }

  private static int reprints(LeafReaderContext leaf) throws IOException {
    BinaryDocValues story = DocValues.getBinary(leaf.reader(), Fields.STORY);
    SortedDocValues id = DocValues.getSorted(leaf.reader(), Fields.ID);
    Bits live = leaf.reader().getLiveDocs();
    int reprints = 0;
    while (story.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      boolean named = story.binaryValue().length > 0 && id.advanceExact(story.docID());
      if (named && (live == null || live.get(story.docID()))) {
        reprints += id.lookupOrd(id.ordValue()).equals(story.binaryValue()) ? 0 : 1;
      }
    }
    return reprints;
  }

  /** How many accounts there are that are no copies of each other. */
  public int independent() {
    return articles - reprints;
  }
}
