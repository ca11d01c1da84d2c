package dateline.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a list of strings, each after its length, so that no two lists look alike. */
public final class Digest {
  private final MessageDigest sha256;

  public Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public Digest add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(bytes);
    return this;
  }

  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  /**
   * The SHA-256 of all that a stream gives, in hexadecimal.
   *
   * @throws IOException if it cannot be read to its end
   */
  public static String of(InputStream in) throws IOException {
    MessageDigest sha256 = new Digest().sha256;
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      sha256.update(buffer, 0, n);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
