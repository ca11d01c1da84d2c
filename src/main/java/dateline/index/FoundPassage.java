package dateline.index;

import dateline.text.Span;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A passage that was found, not yet read.
 *
 * @param place where it stands
 * @param span the characters of its article
 * @param words its place and BM25 score by the words; empty where it has none of them
 * @param near what its words near each other score
 * @param whole the BM25 score of its whole article, headline and text, by the words; 0 where it has
 *     none of them
 * @param meaning its place and cosine by meaning; empty where it has no vector, or meaning did not
 *     count
 * @param lastDay the last day on which its article may have been published, as an epoch day; empty
 *     where it is undated
 * @param version what tells the engine whether the article still is the one that it was found in;
 *     empty where the engine needs nothing
 */
public record FoundPassage(
    Place place,
    Span span,
    Optional<Score> words,
    double near,
    double whole,
    Optional<Score> meaning,
    OptionalLong lastDay,
    String version) {
  /**
   * Where a passage stands.
   *
   * @param article the article's id
   * @param number the passage's place in the article
   */
  public record Place(String article, int number) {}

  /**
   * What one ranking says of a passage.
   *
   * @param rank its place, counting from 1; {@link #BEYOND} where it is not among the first
   * @param value greater is better
   */
  public record Score(int rank, double value) {
    /** The place of what is not among the first. */
    public static final int BEYOND = 0;
  }
}
