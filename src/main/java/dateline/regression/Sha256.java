package dateline.regression;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a list of texts, each after its length, so that no two lists look alike. */
final class Sha256 {
  private final MessageDigest digest;

  private Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of the parts' own {@code toString}, in hexadecimal. */
  static String of(Object... parts) {
    Sha256 sha256 = new Sha256();
    for (Object part : parts) {
      byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
      sha256.digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha256.digest.update(bytes);
    }
    return HexFormat.of().formatHex(sha256.digest.digest());
  }
}
