package dateline.corpus.file;

import dateline.text.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The bytes of a file of bounded size, and their decoding. */
public final class FileBytes {
  private static final Pattern XML_ENCODING = RuleTable.of(FileBytes.class).pattern("xml-encoding");

  /** How deep elements of XML may be nested. */
  private static final int DEEPEST_ELEMENT = 400;

  private FileBytes() {}

  /**
   * All bytes of a file; empty, with a problem given, where there are more than fit.
   *
   * @param mebibytes the most that are read
   */
  public static Optional<byte[]> of(
      CorpusFile file, InputStream in, int mebibytes, Consumer<CorpusEntry> out)
      throws IOException {
    byte[] bytes = in.readNBytes((mebibytes << 20) + 1);
    if (bytes.length <= mebibytes << 20) {
      return Optional.of(bytes);
    }
    out.accept(
        Problem.of(
            file.path(), "is larger than " + mebibytes + " MiB", "split it into smaller files"));
    return Optional.empty();
  }

  /** UTF-8, or UTF-16 with its mark, where the bytes are that; otherwise windows-1252. */
  public static String text(byte[] bytes) {
    return text(bytes, "windows-1252");
  }

  /**
   * UTF-8, or UTF-16 with its mark, where the bytes are that; otherwise what is declared.
   *
   * @param declared the name of an encoding; windows-1252 is taken where Java does not know it
   */
  public static String text(byte[] bytes, String declared) {
    Charset charset = charset(declared);
    if (!charset.name().startsWith("ISO-2022")
        && DecodedFile.of(bytes) instanceof DecodedFile.Text text) {
      return text.text();
    }
    return new String(bytes, charset);
  }

  private static Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return Charset.forName("windows-1252");
    }
  }

  /** XML as a tree. Knows no entities but XML's own five and characters, and fetches nothing. */
  public static Document xml(byte[] bytes) {
    return Parser.xmlParser().setMaxDepth(DEEPEST_ELEMENT).parseInput(decodedXml(bytes), "");
  }

  private static String decodedXml(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
    String declared =
        XML_ENCODING
            .matcher(start)
            .results()
            .findFirst()
            .map(found -> found.group(1))
            .orElse("UTF-8");
    return text(bytes, declared.equalsIgnoreCase("UTF-8") ? "windows-1252" : declared);
  }
}
