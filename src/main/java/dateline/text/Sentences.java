package dateline.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits English text into sentences. A full stop, exclamation mark, question mark or ellipsis with
 * white space behind it, closing quotation marks and brackets between them or not, may end one;
 * {@link SentenceEnd} says whether it does. The JDK's BreakIterator is not used: it sees no end
 * before a figure ("The vote was 51-49. 12 members were absent.") and what it sees is a part of
 * these.
 */
public final class Sentences {
  static final String CLOSERS = "\"'”’)]»";

  private Sentences() {}

  /**
   * The sentences of a text in order, without the white space around them. A paragraph break (an
   * empty line) always ends a sentence. Takes time linear in the length of the text.
   */
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = paragraphEnd(text, start);
      split(text, start, end, sentences);
      start = end;
    }
    return sentences;
  }

  private static int paragraphEnd(String text, int start) {
    int empty = text.indexOf("\n\n", start);
    return empty < 0 ? text.length() : empty + 2;
  }

  private static void split(String text, int start, int end, List<Span> out) {
    int from = start;
    int i = start;
    while (i < end) {
      if (!isMark(text.charAt(i++))) {
        continue;
      }
      int stop = i;
      while (i < end && CLOSERS.indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      int next = skipSpace(text, i, end);
      if (next > i && next < end && SentenceEnd.at(text, from, stop, i, next, end)) {
        addTrimmed(text, from, i, out);
        from = next;
      }
      i = next;
    }
    addTrimmed(text, from, end, out);
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static int skipSpace(String text, int i, int end) {
    while (i < end && Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static void addTrimmed(String text, int start, int end, List<Span> out) {
    int first = skipSpace(text, start, end);
    int last = end;
    while (last > first && Characters.isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      out.add(new Span(first, last));
    }
  }
}
