package dateline.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The weight of a term in a passage: Okapi BM25 (Robertson and Zaragoza, 2009, "The Probabilistic
 * Relevance Framework: BM25 and Beyond") as Lucene computes it, with k1 = 0.9 and b = 0.4, the
 * values that Anserini uses for passages and for BEIR. Lucene's own, 1.2 and 0.75, suit documents
 * whose lengths differ more than those of passages do.
 */
public final class Bm25 {
  public static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

  private Bm25() {}
}
