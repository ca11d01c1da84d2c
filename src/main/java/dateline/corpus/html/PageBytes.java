package dateline.corpus.html;

import dateline.corpus.file.DecodedFile;
import dateline.text.RuleTable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a web page. What decodes as UTF-8 is UTF-8, whatever the page declares: browsers save
 * pages so without correcting the declaration, and text of another encoding decodes so only by
 * chance in a million. Otherwise the declaration holds ({@code meta charset} or {@code
 * http-equiv}), by the names that browsers understand (WHATWG Encoding, section 4.2); where there
 * is none, it is windows-1252.
 */
public final class PageBytes {
  private static final int DECLARED_WITHIN = 4096;
  private static final Pattern DECLARATION = RuleTable.of(PageBytes.class).pattern("declaration");
  private static final Map<String, String> READ_AS =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "ks_c_5601-1987", "windows-949",
          "utf-16", "UTF-8",
          "shift_jis", "windows-31j");

  private PageBytes() {}

  public static String text(byte[] bytes) {
    Optional<Charset> declared = declared(bytes);
    if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
      return new String(bytes, declared.get()); // its bytes are ASCII: they prove nothing
    }
    return switch (DecodedFile.of(bytes)) {
      case DecodedFile.Text text -> text.text();
      case DecodedFile.Malformed _ ->
          new String(
              bytes, declared.filter(it -> isBorneOut(it, bytes)).orElseGet(PageBytes::usual));
    };
  }

  /**
   * Whether bytes that do not all decode may be in an encoding: of UTF-8 more characters must be
   * whole than broken, since many pages declare it and are in another.
   */
  private static boolean isBorneOut(Charset declared, byte[] bytes) {
    if (!declared.equals(StandardCharsets.UTF_8)) {
      return true;
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    long broken = decoded.chars().filter(c -> c == 0xFFFD).count();
    long whole = decoded.codePoints().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return whole > broken;
  }

  private static Charset usual() {
    return Charset.forName("windows-1252");
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(start);
    return matcher.find() ? named(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(READ_AS.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
