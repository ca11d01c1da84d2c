package dateline.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text and addresses as a page shows them. */
final class PageLabels {
  private PageLabels() {}

  /**
   * The text with characters that are drawn as nothing, or reorder what stands around them, named:
   * {@code ‹U+202E›}. Line ends and tabs stay.
   */
  static String visible(String text) {
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

  /** A value of a query, percent-encoded. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The address of an article. */
  static String article(String id) {
    return "/article?id=" + encoded(id);
  }

  /** The address of an article, opened at a span of it. */
  static String article(String id, int start, int end) {
    return article(id) + "&start=" + start + "&end=" + end;
  }

  /** The address, if it is one of the web; empty otherwise. */
  static String web(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8)
            || url.regionMatches(true, 0, "http://", 0, 7)
        ? url
        : "";
  }

  /** Publisher and date, as far as they are known: {@code Bloomberg, 2023-10-28}. */
  static String source(String publisher, String published) {
    return visible(publisher.isEmpty() ? "publisher unknown" : publisher)
        + ", "
        + (published.isEmpty() ? "undated" : published);
  }
}
