package dateline.text;

/** Tells paragraphs of running text from headlines and labels. */
public final class Prose {
  private static final int LONGEST_HEADLINE = 25;
  private static final String CLOSERS = "\"'”’)]»」』）";

  /** From here on stand the scripts of China and Japan, which part no words. */
  private static final char UNPARTED = '\u3040';

  private static final char LAST_UNPARTED = '\u9fff';

  private Prose() {}

  /** Whether a paragraph reads as running text: it ends as a sentence does, or is long. */
  public static boolean is(String paragraph) {
    int words = words(paragraph);
    return words > LONGEST_HEADLINE || words > 4 && endsSentence(paragraph);
  }

  /** Whether a paragraph can be a headline: a few words up to 25, not ended by a full stop. */
  public static boolean isHeadline(String paragraph) {
    return words(paragraph) <= LONGEST_HEADLINE && !stopped(paragraph);
  }

  /** How many words a text has; words are what white space separates. */
  public static int words(String text) {
    return words(text, new Span(0, text.length()));
  }

  /** How many words a span of a text has; two characters of a script that parts none are one. */
  public static int words(String text, Span span) {
    int words = 0;
    int unparted = 0;
    boolean inWord = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      boolean space = Characters.isSpace(c);
      words += !space && !inWord ? 1 : 0;
      unparted += c >= UNPARTED && c <= LAST_UNPARTED ? 1 : 0;
      inWord = !space;
    }
    return words + unparted / 2;
  }

  public static boolean endsSentence(String paragraph) {
    return ".!?…:。！？।؟".indexOf(lastMark(paragraph)) >= 0;
  }

  /**
   * The words with a full stop, if neither a full stop nor another mark ends them as a sentence.
   */
  public static String withStop(String words) {
    return ".!?…".indexOf(lastMark(words)) >= 0 ? words : words + ".";
  }

  private static boolean stopped(String paragraph) {
    return ".!:;,。！।".indexOf(lastMark(paragraph)) >= 0;
  }

  private static char lastMark(String paragraph) {
    int end = paragraph.length();
    while (end > 0 && CLOSERS.indexOf(paragraph.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? ' ' : paragraph.charAt(end - 1);
  }
}
