package dateline.reading.generative;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.retrieval.RankedPassage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes passages for a language model, numbered from 1, each between two fences that carry a code.
 * The code stands in no passage, so nothing in an article can close a fence; it is made of the
 * passages, so the same ones always give the same text.
 */
final class PassageFormatter {
  private static final int CODE_LENGTH = 16;

  private PassageFormatter() {}

  static String around(List<RankedPassage> passages) {
    List<String> written = passages.stream().map(PassageFormatter::written).toList();
    String code = code(String.join("\n", written));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < written.size(); i++) {
      text.append(text.isEmpty() ? "" : "\n\n")
          .append("<passage %d, code %s>\n".formatted(i + 1, code))
          .append(written.get(i))
          .append("\n<end of passage %d, code %s>".formatted(i + 1, code));
    }
    return text.toString();
  }

  private static String written(RankedPassage ranked) {
    Article article = ranked.passage().article();
    return """
    Publisher: %s
    Published: %s
    Headline: %s

    %s\
    """
        .formatted(
            line(article.publisher().orElse("not known")),
            article.publication().map(PublicationDate::iso).orElse("not known"),
            line(article.title()),
            ranked.passage().text());
  }

  private static String line(String text) {
    return text.lines().collect(Collectors.joining(" "));
  }

  /** The beginning of a SHA-256; of the digest's digest, where the passages hold it. */
  static String code(String text) {
    String searched = text.toLowerCase(Locale.ROOT);
    String code = digest(text);
    while (searched.contains(code.substring(0, CODE_LENGTH))) {
      code = digest(code);
    }
    return code.substring(0, CODE_LENGTH);
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
