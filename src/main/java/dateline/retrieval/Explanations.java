package dateline.retrieval;

import dateline.article.Passage;
import dateline.index.PassageIndex;
import dateline.index.Sought;
import dateline.retrieval.RankedPassage.Rank;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Explains the scores of passages that a {@link HybridRetriever} found. */
public final class Explanations {
  private final PassageIndex index;
  private final QuestionWords words;

  public Explanations(PassageIndex index) {
    this.index = index;
    this.words = new QuestionWords(index);
  }

  /**
   * Where a score comes from.
   *
   * @param query what was looked for
   * @param found a passage that was found for it, with its score
   */
  public Explanation of(Query query, RankedPassage found) {
    double meaning = found.vector().map(Rank::score).orElse(0.0);
    double others = (1 - Fusion.LEXICAL_WEIGHT) * meaning + Fusion.NEWNESS_WEIGHT * found.newness();
    double lexical = (found.score() - others) / Fusion.LEXICAL_WEIGHT;
    List<Explanation.Part> parts = new ArrayList<>();
    parts.add(new Explanation.Part("words", Fusion.LEXICAL_WEIGHT, lexical - found.article()));
    parts.add(new Explanation.Part("article", Fusion.LEXICAL_WEIGHT, found.article()));
    parts.add(new Explanation.Part("meaning", 1 - Fusion.LEXICAL_WEIGHT, meaning));
    if (query.newest()) {
      parts.add(new Explanation.Part("newness", Fusion.NEWNESS_WEIGHT, found.newness()));
    }
    return new Explanation(parts, words(query, found.passage()));
  }

  private List<Explanation.Word> words(Query query, Passage passage) {
    Map<String, List<Sought.Term>> byWord = words.byWord(words.typed(query.text()));
    List<Sought.Term> terms = byWord.values().stream().flatMap(List::stream).toList();
    Iterator<Double> scores = index.scores(passage, terms).iterator();
    List<Explanation.Word> matched = new ArrayList<>();
    for (Map.Entry<String, List<Sought.Term>> word : byWord.entrySet()) {
      double score = 0;
      for (Sought.Term _ : word.getValue()) {
        score += scores.next();
      }
      if (score > 0) {
        matched.add(new Explanation.Word(word.getKey(), score));
      }
    }
    return matched;
  }
}
