package dateline.conversation;

import java.util.regex.Pattern;

/** Text and addresses of others, as a document or a page may hold them. */
public final class Printable {
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private Printable() {}

  /**
   * The text with characters that are drawn as nothing, or reorder what stands around them, named:
   * {@code ‹U+202E›}. Line ends and tabs stay.
   */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isTrick(c)) {
            out.append(String.format("‹U+%04X›", c));
          } else {
            out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
          }
        });
    return out.toString();
  }

  private static boolean isTrick(int c) {
    int type = Character.getType(c);
    boolean hidden = type == Character.CONTROL || type == Character.FORMAT;
    return hidden && c != '\n' && c != '\t';
  }

  /** The address without what is not drawn, if it is one of the web; empty otherwise. */
  public static String web(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8)
            || url.regionMatches(true, 0, "http://", 0, 7)
        ? HIDDEN.matcher(url).replaceAll("")
        : "";
  }

  /** Publisher and date, as far as they are known: {@code Bloomberg, 2023-10-28}. */
  public static String source(String publisher, String published) {
    return visible(publisher.isEmpty() ? "publisher unknown" : publisher)
        + ", "
        + (published.isEmpty() ? "undated" : visible(published));
  }
}
