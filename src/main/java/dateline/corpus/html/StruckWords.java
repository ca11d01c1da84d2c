package dateline.corpus.html;

import dateline.article.Mark;
import dateline.corpus.file.SourceArticle;
import dateline.text.Characters;
import dateline.text.Prose;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Words of an article that those who published it struck out on the page, and what they put in
 * their place. They are taken off the text, in which they no longer stand, and each becomes a
 * correction.
 */
final class StruckWords {
  private static final String STRUCK = "s, strike, del";

  /** More words are no slip that was put right, but a tag that nobody closed. */
  private static final int MOST_WORDS = 60;

  private static final int LONGEST_NOTE = 500;

  /** A page with more strikes them out for another reason. */
  private static final int MOST_ELEMENTS = 100;

  private StruckWords() {}

  /**
   * A correction, and the words around it by which it is known whether it stands in the article.
   *
   * @param around the words left in the element around it
   */
  private record Struck(Mark mark, Element around) {}

  /**
   * Takes them off a page.
   *
   * @param page changes
   * @return what was struck out; {@link Off#on} says what of it stands in which article
   */
  static Off takeOff(Element page) {
    List<Struck> struck = new ArrayList<>();
    List<Element> elements = page.select(STRUCK).stream().filter(StruckWords::isOutermost).toList();
    if (elements.size() > MOST_ELEMENTS) {
      return new Off(List.of());
    }
    Map<Element, String> notes = new IdentityHashMap<>(); // the text of an element is long to make
    for (Element element : elements) {
      if (isSlip(element)) {
        Element around = around(element);
        struck.add(
            new Struck(mark(element, notes.computeIfAbsent(around, StruckWords::note)), around));
        element.remove();
      }
    }
    return new Off(struck);
  }

  private static boolean isOutermost(Element element) {
    return element.parent() != null && element.parent().closest(STRUCK) == null;
  }

  /** The words as they stood before any was taken off. */
  private static String note(Element around) {
    String note = Characters.strip(Characters.oneLine(around.text()));
    return note.substring(0, Math.min(note.length(), LONGEST_NOTE));
  }

  private static Mark mark(Element element, String note) {
    return new Mark(
        Mark.Kind.CORRECTION,
        note,
        Optional.empty(),
        Optional.of(Characters.strip(element.text())),
        inserted(element));
  }

  private static boolean isSlip(Element element) {
    return element.hasText()
        && Prose.words(element.text()) <= MOST_WORDS
        && element.selectFirst("p, div, li, table, h1, h2, h3, article, section") == null
        && element.closest("a") == null; // a lower price, on the card of something for sale
  }

  private static Element around(Element element) {
    Element block = element.closest("p, li, h1, h2, h3, h4, td, blockquote, div, article, body");
    return block == null ? element.parent() : block;
  }

  /** The words that stand in their place: an {@code ins} right behind. */
  private static Optional<String> inserted(Element element) {
    Node next = element.nextSibling();
    while (next instanceof TextNode words && words.isBlank()) {
      next = next.nextSibling();
    }
    return next instanceof Element ins && ins.normalName().equals("ins") && ins.hasText()
        ? Optional.of(Characters.strip(ins.text()))
        : Optional.empty();
  }

  /** What was taken off a page. */
  static final class Off {
    private final List<Struck> struck;

    private Off(List<Struck> struck) {
      this.struck = List.copyOf(struck);
    }

    /**
     * The articles of the page, each with the corrections that stand in it: those around which the
     * words of this article stand and of no other, and not those in a comment or a list of other
     * articles.
     *
     * @param articles an article, or the posts of a live blog; what corrections one has already,
     *     from what the page states, it does not get again
     */
    List<SourceArticle> on(List<SourceArticle> articles) {
      if (struck.isEmpty()) {
        return articles;
      }
      List<String> texts =
          articles.stream().map(article -> bare(String.join(" ", article.paragraphs()))).toList();
      Map<Element, WordsLeft> left = new IdentityHashMap<>();
      List<SourceArticle> marked = new ArrayList<>(articles);
      for (Struck one : struck) {
        int at =
            left.computeIfAbsent(one.around(), around -> new WordsLeft(bare(around.text())))
                .onlyIn(texts);
        if (at >= 0 && !has(articles.get(at), one.mark())) {
          marked.set(at, marked.get(at).withMark(one.mark()));
        }
      }
      return marked;
    }

    private static boolean has(SourceArticle article, Mark mark) {
      return article.marks().stream()
          .anyMatch(own ->
              own.previous().equals(mark.previous()) && own.corrected().equals(mark.corrected()));
    }

    private static String bare(String words) {
      return words
          .codePoints()
          .filter(Character::isLetterOrDigit)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }
}
