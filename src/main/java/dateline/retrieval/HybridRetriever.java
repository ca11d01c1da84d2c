package dateline.retrieval;

import dateline.index.PassageIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Retrieves by words and by meaning, and fuses the two rankings by their scores ({@link Fusion}).
 * Where the newest state of things is asked for, newer passages are preferred ({@link
 * RecencyPrior}). While many passages have no vector yet it retrieves by words alone, since the few
 * that have one would be preferred for no other reason.
 */
public final class HybridRetriever implements Retriever {
  /** How deep each ranking is taken. */
  private static final int DEPTH = 100;

  private static final Ranking NO_RANKING = new Ranking(List.of(), Map.of());

  /** The share of passages with a vector from which on vectors are used. */
  private static final double COVERED = 0.9;

  private final PassageIndex index;
  private final LexicalRanking words;
  private final VectorRanking vectors;
  private final Function<String, float[]> embedding;

  /**
   * @param index the passages
   * @param embedding gives a question's vector, of length 1, by the model of the index's vectors
   */
  public HybridRetriever(PassageIndex index, Function<String, float[]> embedding) {
    this.index = index;
    this.words = new LexicalRanking(index);
    this.vectors = new VectorRanking(index);
    this.embedding = embedding;
  }

  @Override
  public List<RankedPassage> retrieve(Query query, int k) {
    return IndexReads.of(() -> {
      int depth = Math.max(DEPTH, k);
      org.apache.lucene.search.Query asked = words.words(query);
      org.apache.lucene.search.Query near = words.near(query);
      List<Hit> byWords = words.best(asked, query, depth);
      if (!covered()) {
        Ranking lexical = new Ranking(byWords, Map.of());
        Map<Integer, Double> nearby = words.scores(near, byWords);
        return read(Fusion.of(lexical, nearby, NO_RANKING, newness(query, byWords)), k);
      }
      float[] question = embedding.apply(query.text());
      List<Hit> byMeaning = vectors.best(question, query, depth);
      Ranking lexical = new Ranking(byWords, words.scores(asked, byMeaning));
      Ranking vector = new Ranking(byMeaning, vectors.scores(question, byWords));
      List<Hit> found = Stream.concat(byWords.stream(), byMeaning.stream()).toList();
      Map<Integer, Double> nearby = words.scores(near, found);
      return read(Fusion.of(lexical, nearby, vector, newness(query, found)), k);
    });
  }

  private Map<Integer, Double> newness(Query query, List<Hit> found) throws IOException {
    return query.newest() ? RecencyPrior.of(index.searcher().getIndexReader(), found) : Map.of();
  }

  private boolean covered() {
    return index.manifest().vectors() > 0
        && index.manifest().vectors() >= COVERED * index.manifest().passages();
  }

  private List<RankedPassage> read(List<Fusion.Fused> fused, int k) throws IOException {
    List<RankedPassage> passages = new ArrayList<>();
    for (Fusion.Fused best : fused.subList(0, Math.min(k, fused.size()))) {
      passages.add(
          new RankedPassage(
              index.passage(best.hit().document()),
              best.score(),
              best.lexical(),
              best.vector(),
              best.newness()));
    }
    return passages;
  }
}
