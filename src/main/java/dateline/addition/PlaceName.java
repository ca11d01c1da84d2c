package dateline.addition;

import dateline.fetch.WebAddress;
import dateline.text.Digest;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Where what was fetched from an address stands in the corpus: a folder named after the host, and
 * in it a name made of the last part of the path and a digest of the whole address. An address
 * gives one name, so it is fetched once; two give two. What stands in an address becomes letters,
 * digits and hyphens, and so never leads out of the folder.
 */
final class PlaceName {
  private static final int LONGEST = 60;
  private static final int DIGEST = 8;

  private PlaceName() {}

  /** The folder and the name, without an extension. */
  static String of(WebAddress address) {
    String digest = new Digest().add(address.toString()).hex();
    return folder(address.host()) + "/" + words(address) + "-" + digest.substring(0, DIGEST);
  }

  private static String folder(String host) {
    String plain = host.replaceAll("[^a-z0-9.-]", "-").replaceAll("^[.-]+|[.-]+$", "");
    return plain.isEmpty() ? "web" : plain;
  }

  private static String words(WebAddress address) {
    String path = address.pathAndQuery().replaceFirst("\\?.*", "").replaceAll("/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]{2,5}$", "");
    String plain =
        Normalizer.normalize(last, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("%[0-9a-f]{2}|[^a-z0-9]+", "-")
            .replaceAll("-{2,}", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
    return cut.isEmpty() ? "page" : cut;
  }
}
