package dateline.addition;

import dateline.fetch.WebAddress;
import dateline.text.Digest;
import dateline.text.Edges;
import dateline.text.RuleTable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where what was fetched from an address stands in the corpus: a folder named after the host, and
 * in it a name made of the last part of the path and a digest of the whole address. An address
 * gives one name, so it is fetched once; two give two. What stands in an address becomes letters,
 * digits and hyphens, and so never leads out of the folder.
 */
final class PlaceName {
  private static final RuleTable TABLE = RuleTable.of(PlaceName.class);
  private static final Pattern NOT_OF_HOST = TABLE.pattern("not-of-host");
  private static final Pattern EXTENSION = TABLE.pattern("extension");
  private static final Pattern BETWEEN_WORDS = TABLE.pattern("between-words");

  private static final int LONGEST_NAME = 60;
  private static final int DIGITS_OF_DIGEST = 8;

  private PlaceName() {}

  /** The folder and the name, without an extension. */
  static String of(WebAddress address) {
    String digest = new Digest().add(address.toString()).hex();
    return folder(address.host())
        + "/"
        + words(address)
        + "-"
        + digest.substring(0, DIGITS_OF_DIGEST);
  }

  private static String folder(String host) {
    String plain = Edges.strip(NOT_OF_HOST.matcher(host).replaceAll("-"), ".-");
    return plain.isEmpty() ? "web" : plain;
  }

  private static String words(WebAddress address) {
    String path = Edges.stripEnd(Edges.before(address.pathAndQuery(), "?"), "/");
    String last = EXTENSION.matcher(Edges.afterLast(path, "/")).replaceFirst("");
    String lower = Normalizer.normalize(last, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String plain = Edges.strip(BETWEEN_WORDS.matcher(lower).replaceAll("-"), "-");
    String cut = Edges.stripEnd(plain.substring(0, Math.min(LONGEST_NAME, plain.length())), "-");
    return cut.isEmpty() ? "page" : cut;
  }
}
