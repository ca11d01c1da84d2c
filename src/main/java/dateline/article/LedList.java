package dateline.article;

import dateline.text.Prose;
import dateline.text.Span;
import java.util.List;

/**
 * A list in an article's text: a paragraph that ends in a colon and leads it in, and the short
 * paragraphs of one sentence behind it, which mean little without it.
 */
final class LedList {
  private static final int LONGEST_ITEM = 30;

  private LedList() {}

  /**
   * Where a list ends that a sentence leads in.
   *
   * @param sentences of the text, in order
   * @param lead the number of the sentence
   * @param most words that the list has with its lead-in; it is cut there
   * @return the number of the first sentence behind it; {@code lead + 1} where it leads in none
   */
  static int end(String text, List<Span> sentences, int lead, int most) {
    if (text.charAt(sentences.get(lead).end() - 1) != ':'
        || !endsParagraph(text, sentences, lead)) {
      return lead + 1;
    }
    int words = Prose.words(text, sentences.get(lead));
    int next = lead + 1;
    while (next < sentences.size() && endsParagraph(text, sentences, next)) {
      int own = Prose.words(text, sentences.get(next));
      words += own;
      if (own > LONGEST_ITEM || words > most) {
        break;
      }
      next++;
    }
    return next;
  }

  private static boolean endsParagraph(String text, List<Span> sentences, int at) {
    return at + 1 == sentences.size()
        || text.substring(sentences.get(at).end(), sentences.get(at + 1).start()).contains("\n\n");
  }
}
