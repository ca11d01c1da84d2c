package dateline.index.update;

import dateline.article.PublicationDate;
import dateline.index.ArticleDocument;
import dateline.index.ArticleFilter;
import dateline.index.Fields;
import dateline.index.Filters;
import dateline.index.Keys;
import dateline.text.MinHashSketch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Gives each article of a story that several papers print ({@link SameStories}) the id of the one
 * that the story goes by: the first published, or of those with no date the first by id.
 */
final class NearDuplicates {
  private static final Set<String> DATED =
      Set.of(
          Fields.ID,
          ArticleDocument.PUBLISHED,
          ArticleDocument.PRECISION,
          ArticleDocument.BASIS,
          ArticleDocument.EXPLANATION);

  private final IndexSearcher searcher;
  private final int[] documents;
  private final byte[] sketches;
  private final String[] names;
  private int articles;

  private NearDuplicates(DirectoryReader reader) throws IOException {
    searcher = new IndexSearcher(reader);
    int count = searcher.count(Filters.articles(ArticleFilter.NONE));
    documents = new int[count];
    sketches = new byte[count * MinHashSketch.BYTES];
    names = new String[count];
  }

  /** Brings the stories up to date with the articles that the writer has. */
  static void label(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      NearDuplicates stories = new NearDuplicates(reader);
      for (LeafReaderContext leaf : reader.leaves()) {
        stories.read(leaf);
      }
      stories.write(writer);
    }
  }

  private void read(LeafReaderContext leaf) throws IOException {
    BinaryDocValues sketch = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
    BinaryDocValues story = DocValues.getBinary(leaf.reader(), Fields.STORY);
    Bits live = leaf.reader().getLiveDocs();
    while (sketch.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if ((live == null || live.get(sketch.docID())) && story.advanceExact(sketch.docID())) {
        BytesRef bytes = sketch.binaryValue();
        System.arraycopy(
            bytes.bytes,
            bytes.offset,
            sketches,
            articles * MinHashSketch.BYTES,
            MinHashSketch.BYTES);
        names[articles] = story.binaryValue().utf8ToString();
        documents[articles++] = leaf.docBase + sketch.docID();
      }
    }
  }

  private void write(IndexWriter writer) throws IOException {
    for (List<Integer> story : SameStories.of(sketches, articles)) {
      write(writer, story);
    }
  }

  private void write(IndexWriter writer, List<Integer> story) throws IOException {
    if (story.size() == 1 && names[story.getFirst()].isEmpty()) {
      return;
    }
    Map<Integer, Document> stored = new HashMap<>();
    for (int article : story) {
      stored.put(article, searcher.storedFields().document(documents[article], DATED));
    }
    String name = story.size() == 1 ? "" : name(stored.values());
    for (int article : story) {
      if (!names[article].equals(name)) {
        writer.updateDocValues(
            Keys.article(stored.get(article).get(Fields.ID)),
            new BinaryDocValuesField(Fields.STORY, new BytesRef(name)));
      }
    }
  }

  /** The id of the article that a story goes by. */
  private static String name(Collection<Document> story) {
    return story.stream()
        .min(Comparator.comparing(NearDuplicates::published).thenComparing(d -> d.get(Fields.ID)))
        .orElseThrow()
        .get(Fields.ID);
  }

  private static LocalDate published(Document article) {
    return ArticleDocument.publication(article).map(PublicationDate::first).orElse(LocalDate.MAX);
  }
}
