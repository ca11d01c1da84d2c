package dateline.reading.extractive;

import java.util.regex.Pattern;

/**
 * Tells sentences that state something from questions, headings and links, which are no evidence.
 */
final class Assertion {
  /** A sentence ends in a stop, closing marks aside; a heading, a caption or a link does not. */
  private static final Pattern ENDED = Pattern.compile("(?s).*[.!…:;][\\p{Pe}\\p{Pf}\"'\\s]*$");

  private static final Pattern ASKS = Pattern.compile("(?s).*\\?[\\p{Pe}\\p{Pf}\"'\\s]*$");

  /** So long a line states something even where its stop was lost. */
  private static final int FEWEST_CHARACTERS_WITHOUT_STOP = 60;

  private Assertion() {}

  /** Whether a sentence states something. */
  static boolean isOne(String sentence) {
    return !ASKS.matcher(sentence).matches()
        && (ENDED.matcher(sentence).matches()
            || sentence.length() >= FEWEST_CHARACTERS_WITHOUT_STOP);
  }
}
