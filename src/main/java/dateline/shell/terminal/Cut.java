package dateline.shell.terminal;

/** Shortens what is quoted in a message. */
public final class Cut {
  private Cut() {}

  /** At most {@code length} characters of a text, with an ellipsis where there were more. */
  public static String to(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
    return text.substring(0, end) + "…";
  }
}
