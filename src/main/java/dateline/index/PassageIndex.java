package dateline.index;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of an index, whichever engine keeps it. All of it is one state of the corpus: what
 * stood in the index when it was opened, or, where an engine cannot hold that fast, what stands now
 * less what changed since it was found. Safe for use by several threads. Where the engine cannot be
 * read, every method throws an unchecked exception whose message is one line with the mend.
 *
 * <p>Words are told by their stems, which {@link NewsAnalyser#stems} makes of passages and
 * questions alike. {@code PassageIndexContract} in the tests states all of this as tests; every
 * engine passes them.
 */
public interface PassageIndex extends AutoCloseable {
  /**
   * A word that the corpus has.
   *
   * @param word as it is written, in lower case
   * @param likeness between 0 and 1: 1 less the number of edits by the letters of the shorter word
   */
  record Spelt(String word, float likeness) {}

  /** What the index says of itself: its counts, and what it was made by. */
  Manifest manifest();

  /** The article with this id. */
  Optional<Article> article(String id);

  /** The articles that pass {@code filter}, without their texts, by id. */
  List<SourceInfo> sources(ArticleFilter filter);

  /** The articles, with their texts, by id: each is read when the iteration comes to it. */
  default Iterable<Article> articles() {
    return () ->
        sources(ArticleFilter.NONE).stream()
            .flatMap(source -> article(source.id()).stream())
            .iterator();
  }

  /**
   * The articles that print the story of an article and pass {@code filter}: the one that was
   * published first comes first, those without a date last, ties by id. Empty where no other
   * article prints the story.
   */
  List<SourceInfo> prints(String articleId, ArticleFilter filter);

  /** The passages of an article in their order; empty where there is no such article. */
  List<Passage> passages(String articleId);

  /**
   * The newest publication date among the articles that pass; empty where none of them is dated.
   */
  Optional<PublicationDate> horizon(ArticleFilter filter);

  /**
   * The passages that come nearest by their words or by their meaning, among the articles that pass
   * the filter. By words are those with the most of them, by BM25 with k1 = 0.9 and b = 0.4 over
   * headline and passage; none that has no word. By meaning are those whose vectors have the
   * greatest cosine with the question's; none that has no vector. Of each ranking the first {@link
   * Sought#depth} count, ties by article id, then by place in the article; and a passage that is
   * among the first of one has its score in the other too, and the BM25 score that its whole
   * article has by the words, with the same k1 and b, among the articles.
   *
   * @return those of the ranking by words, best first; then those of the ranking by meaning alone,
   *     best first
   */
  List<FoundPassage> candidates(Sought sought);

  /**
   * The passages that were found, with their articles, read at once, in the order of the
   * candidates. One whose article changed or went since then is left out.
   */
  Map<FoundPassage, Passage> read(List<FoundPassage> found);

  /**
   * What each term adds to a passage's BM25 score, in the order of the terms: 0 where the passage
   * does not have it, or is gone.
   */
  List<Double> scores(Passage passage, List<Sought.Term> terms);

  /** How many passages have each of these stems; 0 for one that none has. */
  Map<String, Integer> passagesWith(Collection<String> stems);

  /**
   * The words of the corpus, as they are written, that differ from {@code word} by at most {@code
   * edits} letters put in, left out, replaced or swapped with their neighbours, in no order. Words
   * of articles that are gone may be among them.
   *
   * @param edits 1 or 2
   */
  List<Spelt> speltLike(String word, int edits);

  @Override
  void close();
}
