package dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;

/**
 * Ranks passages by the cosine of their vector and the question's; vectors have length 1, so that
 * the cosine is the dot product. Up to {@value #EXACT} vectors are all compared, which takes some
 * milliseconds and is exact; more are searched through Lucene's HNSW graph, which is approximate.
 */
public final class VectorRanking {
  /** Up to so many vectors are all compared. */
  public static final int EXACT = 20_000;

  private final IndexSearcher searcher;
  private final int vectors;

  /**
   * @param searcher over a snapshot
   * @param vectors how many passages of it have a vector
   */
  public VectorRanking(IndexSearcher searcher, int vectors) {
    this.searcher = searcher;
    this.vectors = vectors;
  }

  /** The nearest passages, best first. */
  public List<Hit> best(float[] question, ArticleFilter filter, int depth) throws IOException {
    List<Hit> hits = vectors <= EXACT ? all(question, filter) : nearest(question, filter, depth);
    hits.sort(Hit.BEST_FIRST);
    return hits.subList(0, Math.min(depth, hits.size()));
  }

  private List<Hit> nearest(float[] question, ArticleFilter filter, int depth) throws IOException {
    var within = Filters.passagesWithVector(filter);
    var nearest = new KnnFloatVectorQuery(Fields.VECTOR, question, depth, within);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(nearest, depth).scoreDocs) {
      hits.add(hit(found.doc, 2 * (double) found.score - 1)); // Lucene scores (1 + cosine) / 2
    }
    return hits;
  }

  private List<Hit> all(float[] question, ArticleFilter filter) throws IOException {
    Weight weight =
        searcher.createWeight(
            searcher.rewrite(Filters.passagesWithVector(filter)), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Hit> hits = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        addAll(hits, question, leaf, scorer.iterator());
      }
    }
    return hits;
  }

  private void addAll(
      List<Hit> hits, float[] question, LeafReaderContext leaf, DocIdSetIterator passing)
      throws IOException {
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
    KnnVectorValues.DocIndexIterator place = vectors.iterator();
    var live = leaf.reader().getLiveDocs();
    for (int d = passing.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = passing.nextDoc()) {
      if ((live == null || live.get(d)) && place.advance(d) == d) {
        double cosine = VectorUtil.dotProduct(question, vectors.vectorValue(place.index()));
        hits.add(hit(leaf.docBase + d, cosine));
      }
    }
  }

  /** The cosines of passages found otherwise; none for a passage that has no vector. */
  public Map<Integer, Double> scores(float[] question, Collection<Hit> hits) throws IOException {
    Map<Integer, Double> cosines = new HashMap<>();
    SegmentVisitor.visit(
        searcher.getIndexReader(),
        hits,
        (leaf, documents) -> {
          FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
          if (vectors != null) {
            KnnVectorValues.DocIndexIterator place = vectors.iterator();
            for (int document : documents) {
              if (SegmentVisitor.has(place, document)) {
                float[] vector = vectors.vectorValue(place.index());
                cosines.put(
                    leaf.docBase + document, (double) VectorUtil.dotProduct(question, vector));
              }
            }
          }
        });
    return cosines;
  }

  private Hit hit(int document, double cosine) throws IOException {
    FoundPassage.Place place = DocValuesReading.place(searcher.getIndexReader(), document);
    return new Hit(document, place.article(), place.number(), cosine);
  }
}
