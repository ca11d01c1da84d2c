package dateline.text;

/** Takes beginnings, endings and marks off a text. What is not there is not missed. */
public final class Edges {
  private Edges() {}

  /** The text without a beginning: "/help" without "/". */
  public static String withoutBeginning(String text, String beginning) {
    return text.startsWith(beginning) ? text.substring(beginning.length()) : text;
  }

  /** The text without an ending, which is taken off once: "It sank." without ".". */
  public static String withoutEnding(String text, String ending) {
    return text.endsWith(ending) ? text.substring(0, text.length() - ending.length()) : text;
  }

  /** The text without these marks and white space at its end. */
  public static String stripEnd(String text, String marks) {
    int end = text.length();
    while (end > 0 && isLoose(text.charAt(end - 1), marks)) {
      end--;
    }
    return text.substring(0, end);
  }

  /** The text without these marks and white space at either end. */
  public static String strip(String text, String marks) {
    String open = stripEnd(text, marks);
    int start = 0;
    while (start < open.length() && isLoose(open.charAt(start), marks)) {
      start++;
    }
    return open.substring(start);
  }

  /** What stands before the first of these marks; the whole text where it has none of them. */
  public static String before(String text, String marks) {
    int end = 0;
    while (end < text.length() && marks.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }

  /** What stands after the last of these marks; the whole text where it has none of them. */
  public static String afterLast(String text, String marks) {
    int start = text.length();
    while (start > 0 && marks.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return text.substring(start);
  }

  private static boolean isLoose(char c, String marks) {
    return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
  }
}
