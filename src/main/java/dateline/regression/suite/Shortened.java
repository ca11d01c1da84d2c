package dateline.regression.suite;

import dateline.text.Characters;

/** Shortens what is quoted in a message. */
final class Shortened {
  private Shortened() {}

  /**
   * At most {@code most} characters of a text, on one line, with an ellipsis where there were more.
   */
  static String to(String text, int most) {
    String line = Characters.singleSpaced(text.strip());
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end) + "…";
  }
}
