package dateline.corpus;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits English text into sentences: the JDK's {@link BreakIterator}, whose breaks {@link
 * SentenceEnd} confirms or takes back.
 */
public final class Sentences {
  private static final BreakIterator PROTOTYPE = BreakIterator.getSentenceInstance(Locale.ENGLISH);

  private Sentences() {}

  /**
   * The sentences of a text in order, without the white space around them. A paragraph break always
   * ends a sentence. Takes time linear in the length of the text.
   */
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    BreakIterator breaks = (BreakIterator) PROTOTYPE.clone();
    int start = 0;
    while (start < text.length()) {
      int end = paragraphEnd(text, start);
      split(text, start, end, breaks, sentences);
      start = end;
    }
    return sentences;
  }

  private static int paragraphEnd(String text, int start) {
    int empty = text.indexOf("\n\n", start);
    return empty < 0 ? text.length() : empty + 2;
  }

  private static void split(String text, int start, int end, BreakIterator breaks, List<Span> out) {
    String paragraph = text.substring(start, end);
    breaks.setText(paragraph);
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (to == paragraph.length() || SentenceEnd.at(paragraph, from, to)) {
        addTrimmed(text, start + from, start + to, out);
        from = to;
      }
    }
  }

  private static void addTrimmed(String text, int start, int end, List<Span> out) {
    while (start < end && Characters.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && Characters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      out.add(new Span(start, end));
    }
  }
}
