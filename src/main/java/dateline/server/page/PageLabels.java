package dateline.server.page;

import dateline.conversation.Printable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text and addresses as a page shows them. */
final class PageLabels {
  private PageLabels() {}

  /** See {@link Printable#visible}. */
  static String visible(String text) {
    return Printable.visible(text);
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

  /** See {@link Printable#web}. */
  static String web(String url) {
    return Printable.web(url);
  }

  /** See {@link Printable#source}. */
  static String source(String publisher, String published) {
    return Printable.source(publisher, published);
  }
}
