package dateline.corpus.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The bytes of a file as text, or where they stop being text. */
public sealed interface DecodedFile {

  /** The text, without a byte order mark. */
  record Text(String text) implements DecodedFile {}

  /**
   * @param offset of the first byte that does not belong, counting from 0
   * @param charset the encoding that was expected
   * @param value that byte in hexadecimal, as {@code 0xE9}
   */
  record Malformed(long offset, String charset, String value) implements DecodedFile {
    public String what() {
      return "is not " + charset + ": byte " + offset + " is " + value;
    }

    String mend() {
      return "save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8";
    }
  }

  /** Decodes UTF-8, or UTF-16 where a byte order mark announces it. */
  static DecodedFile of(byte[] bytes) {
    if (begins(bytes, 0xef, 0xbb, 0xbf)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (begins(bytes, 0xfe, 0xff)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (begins(bytes, 0xff, 0xfe)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static DecodedFile decode(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String value = "0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
      return new Malformed(in.position(), charset.name(), value);
    }
    decoder.flush(out);
    return new Text(out.flip().toString());
  }
}
