package dateline.corpus.html;

import dateline.text.RuleTable;
import java.net.URI;
import java.util.regex.Pattern;

/** What a site is called where its pages do not say: its host. */
public final class SiteName {
  private static final Pattern READ_AS = RuleTable.of(SiteName.class).pattern("read-as");

  private SiteName() {}

  /** The host of an address without what only says how it is read; empty where it has none. */
  public static String of(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : READ_AS.matcher(host).replaceFirst("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
