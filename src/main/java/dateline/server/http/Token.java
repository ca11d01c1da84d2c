package dateline.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The secret that a client must show. Only its digest is kept, and digests are compared in constant
 * time, so that neither a log nor the time of a refusal tells anything of it.
 */
public final class Token {
  /** Fewer characters could be guessed. */
  public static final int SHORTEST_SECRET = 16;

  private final byte[] digest;

  /**
   * @throws IllegalArgumentException where it is too short, or has characters that a header or a
   *     cookie cannot carry
   */
  public Token(String secret) {
    if (secret.length() < SHORTEST_SECRET || !secret.matches("[A-Za-z0-9._~+/=-]+")) {
      throw new IllegalArgumentException(
          "a token must have at least "
              + SHORTEST_SECRET
              + " characters, each a letter, a digit or one of . _ ~ + / = -");
    }
    this.digest = sha256(secret);
  }

  boolean matches(String shown) {
    return MessageDigest.isEqual(digest, sha256(shown));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Does not print it. */
  @Override
  public String toString() {
    return "token";
  }
}
