package dateline.retrieval;

import dateline.article.Passage;
import dateline.index.FoundPassage;
import dateline.index.PassageIndex;
import dateline.index.Sought;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Retrieves by words and by meaning, and fuses the two rankings by their scores ({@link Fusion}).
 * Where the newest state of things is asked for, newer passages are preferred ({@link
 * RecencyPrior}). While many passages have no vector yet it retrieves by words alone, since the few
 * that have one would be preferred for no other reason.
 */
public final class HybridRetriever implements Retriever {
  /** How deep each ranking is taken. */
  private static final int RANKING_DEPTH = 100;

  /** The share of passages with a vector from which on vectors are used. */
  private static final double LEAST_SHARE_WITH_VECTORS = 0.9;

  private final PassageIndex index;
  private final QuestionWords words;
  private final Function<String, float[]> embedding;

  /**
   * @param index the passages
   * @param embedding gives a question's vector, of length 1, by the model of the index's vectors
   */
  public HybridRetriever(PassageIndex index, Function<String, float[]> embedding) {
    this.index = index;
    this.words = new QuestionWords(index);
    this.embedding = embedding;
  }

  @Override
  public List<RankedPassage> retrieve(Query query, int k) {
    List<FoundPassage> found = index.candidates(sought(query, Math.max(RANKING_DEPTH, k)));
    List<Fusion.Fused> fused = Fusion.of(found, query.newest() ? RecencyPrior.of(found) : Map.of());
    return read(fused.subList(0, Math.min(k, fused.size())));
  }

  private Sought sought(Query query, int depth) {
    QuestionWords.Typed typed = words.typed(query.text());
    return new Sought(
        words.words(typed),
        QuestionWords.near(typed),
        covered() ? Optional.of(embedding.apply(query.text())) : Optional.empty(),
        query.filter(),
        depth);
  }

  private boolean covered() {
    return index.manifest().vectors() > 0
        && index.manifest().vectors() >= LEAST_SHARE_WITH_VECTORS * index.manifest().passages();
  }

  private List<RankedPassage> read(List<Fusion.Fused> best) {
    Map<FoundPassage, Passage> passages =
        index.read(best.stream().map(Fusion.Fused::found).toList());
    return best.stream()
        .filter(one -> passages.containsKey(one.found()))
        .map(one -> one.ranked(Objects.requireNonNull(passages.get(one.found()))))
        .toList();
  }
}
