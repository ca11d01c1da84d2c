package dateline.shell;

/** Shortens what is quoted in a message. */
final class Cut {
  private Cut() {}

  /** At most {@code length} characters of a text, with an ellipsis where there were more. */
  static String to(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
    return text.substring(0, end) + "…";
  }
}
