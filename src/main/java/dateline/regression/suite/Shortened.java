package dateline.regression.suite;

import dateline.text.Characters;

/** Shortens what is quoted in a message. */
final class Shortened {
  private Shortened() {}

  /**
   * At most {@code most} characters of a text, on one line, with an ellipsis where there were more.
   */
  static String to(String text, int most) {
    return Characters.shortened(Characters.singleSpaced(text.strip()), most);
  }
}
