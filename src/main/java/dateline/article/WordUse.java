package dateline.article;

/**
 * How often a word stands in a text, by how it is written. The headline counts for none of them.
 *
 * @param capitalised with a capital letter inside a sentence
 * @param lower without a capital letter
 * @param personal of {@code capitalised}, behind a title or a first name
 * @param definite of {@code capitalised}, behind "the"
 * @param alone of {@code capitalised}, as the only or the last word of a name
 */
public record WordUse(int capitalised, int lower, int personal, int definite, int alone) {
  /** A word that stands in the headline alone, or first in its sentences. */
  public static final WordUse NONE = new WordUse(0, 0, 0, 0, 0);

  static final WordUse LOWER = new WordUse(0, 1, 0, 0, 0);

  /** The uses in this text and in another. */
  public WordUse plus(WordUse other) {
    return new WordUse(
        capitalised + other.capitalised,
        lower + other.lower,
        personal + other.personal,
        definite + other.definite,
        alone + other.alone);
  }
}
