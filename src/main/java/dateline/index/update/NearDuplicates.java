package dateline.index.update;

import dateline.article.PublicationDate;
import dateline.index.ArticleDocument;
import dateline.index.ArticleFilter;
import dateline.index.Fields;
import dateline.index.Filters;
import dateline.index.Keys;
import dateline.text.MinHashSketch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * Finds the articles that are one story printed by several papers, and gives each the id of the one
 * that the story goes by: the first published, or of those with no date the first by id.
 *
 * <p>Two articles are of one story where at least {@value #CONTAINED} of the shorter one's
 * sequences of five words stand in the longer one too, by their {@link MinHashSketch}es.
 * Containment (Broder, 1997) and not resemblance, since papers cut agency copy from the end. Pairs
 * to compare are those that agree in one of {@value #BANDS} bands of three bytes: of pairs that
 * have half their sequences in common, 94 in a hundred do.
 */
final class NearDuplicates {
  private static final double CONTAINED = 0.7;
  private static final double LEAST_RESEMBLANCE = 0.3;

  /** Of shorter texts the share is too rough a guess: they must be nearly the same. */
  private static final int SHORT = 40;

  private static final double NEARLY_SAME = 0.9;
  private static final int BAND = 3;
  private static final int BANDS = MinHashSketch.BINS / BAND;
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
  private final int[] first;
  private final String[] names;
  private int articles;

  private NearDuplicates(DirectoryReader reader) throws IOException {
    searcher = new IndexSearcher(reader);
    int count = searcher.count(Filters.articles(ArticleFilter.NONE));
    documents = new int[count];
    sketches = new byte[count * MinHashSketch.BYTES];
    names = new String[count];
    first = IntStream.range(0, count).toArray();
  }

  /** Brings the stories up to date with the articles that the writer has. */
  static void label(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      NearDuplicates stories = new NearDuplicates(reader);
      for (LeafReaderContext leaf : reader.leaves()) {
        stories.read(leaf);
      }
      for (int band = 0; band < BANDS; band++) {
        stories.join(band * BAND);
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

  /** Joins the articles that agree in three bytes from {@code offset} on and are alike. */
  private void join(int offset) {
    long[] keys = new long[articles];
    for (int i = 0; i < keys.length; i++) {
      int at = i * MinHashSketch.BYTES + offset;
      long key =
          (sketches[at] & 0xffL) << 16 | (sketches[at + 1] & 0xffL) << 8 | sketches[at + 2] & 0xffL;
      keys[i] = key << 32 | i;
    }
    Arrays.sort(keys);
    int start = 0;
    for (int i = 1; i < keys.length; i++) {
      if (keys[i] >>> 32 != keys[start] >>> 32) {
        start = i;
      } else if (!join((int) keys[start], (int) keys[i])) {
        join((int) keys[i - 1], (int) keys[i]);
      }
    }
  }

  private boolean join(int one, int other) {
    int a = root(one);
    int b = root(other);
    if (a != b && !alike(one, other)) {
      return false;
    }
    first[Math.max(a, b)] = Math.min(a, b);
    return true;
  }

  private int root(int article) {
    int root = article;
    while (first[root] != root) {
      first[root] = first[first[root]];
      root = first[root];
    }
    return root;
  }

  private boolean alike(int one, int other) {
    double resemblance =
        MinHashSketch.resemblance(sketches, one * MinHashSketch.BYTES, other * MinHashSketch.BYTES);
    int shorter = Math.min(shingles(one), shingles(other));
    if (shorter < SHORT) {
      return resemblance >= NEARLY_SAME;
    }
    double common = resemblance / (1 + resemblance) * (shingles(one) + (double) shingles(other));
    return resemblance >= LEAST_RESEMBLANCE && common / shorter >= CONTAINED;
  }

  private int shingles(int article) {
    return ByteBuffer.wrap(sketches).getInt(article * MinHashSketch.BYTES + MinHashSketch.BINS);
  }

  private void write(IndexWriter writer) throws IOException {
    Map<Integer, List<Integer>> reprinted =
        IntStream.range(0, articles)
            .filter(article -> root(article) != article)
            .boxed()
            .collect(Collectors.groupingBy(this::root));
    for (int article = 0; article < articles; article++) {
      if (root(article) == article) {
        List<Integer> others = reprinted.getOrDefault(article, List.of());
        write(writer, Stream.concat(Stream.of(article), others.stream()).toList());
      }
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
