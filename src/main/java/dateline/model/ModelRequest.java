package dateline.model;

import dateline.prompt.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of a language model.
 *
 * @param prompt what is said to it
 * @param statements whether statements with quotations are wanted, and not plain text
 */
public record ModelRequest(Prompt prompt, boolean statements) {
  /** The SHA-256 of the request to a model, in hexadecimal digits: of a JSON array of its parts. */
  String digest(ModelName model) {
    Object[] parts = {model.toString(), prompt.system(), prompt.user(), statements};
    byte[] json = JsonMapper.shared().writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
