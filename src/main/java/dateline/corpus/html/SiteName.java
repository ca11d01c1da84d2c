package dateline.corpus.html;

import java.net.URI;

/** What a site is called where its pages do not say: its host. */
public final class SiteName {
  private SiteName() {}

  /** The host of an address without what only says how it is read; empty where it has none. */
  public static String of(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.replaceFirst("^(?:www|m|amp|mobile)\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
