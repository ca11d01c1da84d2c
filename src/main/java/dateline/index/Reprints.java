package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The stories that more than one article prints.
 *
 * @param stories the id that the story of an article goes by, by the article's id
 * @param prints the ids of the articles that print a story, by the id that the story goes by
 */
public record Reprints(Map<String, String> stories, Map<String, List<String>> prints) {
  public static Reprints of(IndexReader reader) throws IOException {
    Reprints reprints = new Reprints(new HashMap<>(), new HashMap<>());
    for (LeafReaderContext leaf : reader.leaves()) {
      reprints.read(leaf);
    }
    return reprints;
  }

  private void read(LeafReaderContext leaf) throws IOException {
    BinaryDocValues story = DocValues.getBinary(leaf.reader(), Fields.STORY);
    SortedDocValues id = DocValues.getSorted(leaf.reader(), Fields.ID);
    Bits live = leaf.reader().getLiveDocs();
    while (story.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      boolean stands = live == null || live.get(story.docID());
      if (stands && story.binaryValue().length > 0 && id.advanceExact(story.docID())) {
        add(story.binaryValue().utf8ToString(), id.lookupOrd(id.ordValue()).utf8ToString());
      }
    }
  }

  private void add(String story, String article) {
    stories.put(article, story);
    prints.computeIfAbsent(story, _ -> new ArrayList<>()).add(article);
  }

  /** How many articles print what another printed first. */
  public int count() {
    return stories.size() - prints.size();
  }
}
