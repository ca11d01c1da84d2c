package dateline.corpus.html;

import dateline.text.Prose;
import org.jsoup.nodes.Element;

/**
 * A run of text on a page with nothing but inline mark-up in it: what a reader sees as a paragraph,
 * a heading, an item of a list or a row of a table.
 *
 * @param kind what it is
 * @param text with its white space folded as a browser folds it
 * @param linked how many of its characters are links
 * @param whole whether it is all the text of {@code element}
 * @param element the innermost element around it that begins a new line
 */
record Block(Kind kind, String text, int linked, boolean whole, Element element) {
  private static final int FEWEST_WORDS_OF_PROSE = 8;
  private static final double MOST_LINKS_IN_PROSE = 0.4;

  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    ROW
  }

  /** How many words; in a script that puts no spaces between them, two characters are one. */
  int words() {
    return Prose.words(text) + (int) text.codePoints().filter(Character::isIdeographic).count() / 2;
  }

  /** How much of it is links, from 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  /** Whether it is running text: an item or a paragraph of some length, and not made of links. */
  boolean isProse() {
    return kind != Kind.HEADING
        && kind != Kind.ROW
        && words() >= FEWEST_WORDS_OF_PROSE
        && linkDensity() < MOST_LINKS_IN_PROSE;
  }
}
