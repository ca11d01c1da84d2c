package dateline.prompt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt file.
 *
 * @param path where it lies
 * @param whole its text, line ends turned into {@code \n}
 * @param start where its text begins after the comment
 * @param sha256 of its bytes, in hexadecimal digits
 */
record PromptFile(Path path, String whole, int start, String sha256) {
  /** A prompt is a page or two. */
  private static final int MOST_BYTES = 100_000;

  private static final Pattern COMMENT =
      Pattern.compile("\\A\\uFEFF?\\s*<!--.*?-->\\s*", Pattern.DOTALL);

  static PromptFile of(Path path) {
    byte[] bytes = read(path);
    String whole = decoded(path, bytes).replace("\r\n", "\n");
    Matcher comment = COMMENT.matcher(whole);
    return new PromptFile(path, whole, comment.find() ? comment.end() : 0, sha256(bytes));
  }

  private static byte[] read(Path path) {
    try {
      if (Files.isRegularFile(path) && Files.size(path) > MOST_BYTES) {
        throw new PromptException(
            path + ": longer than %,d bytes; a prompt is a page or two".formatted(MOST_BYTES));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new PromptException(
          path
              + ": cannot be read; --prompts names the folder of answer.md, repair.md and"
              + " rewrite.md");
    }
  }

  private static String decoded(Path path, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new PromptException(path + ": not UTF-8; save the file as UTF-8");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text without the comment. */
  String text() {
    return whole.substring(start);
  }

  /** The end of its last line, in {@link #text()}. */
  int end() {
    return text().stripTrailing().length();
  }

  /**
   * What is wrong.
   *
   * @param at where, in {@link #text()}
   */
  PromptException wrong(int at, String what) {
    long line = 1 + whole.substring(0, start + at).chars().filter(c -> c == '\n').count();
    return new PromptException(path + ", line " + line + ": " + what);
  }
}
