package dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One news article, cleaned.
 *
 * @param id unique in its corpus, never blank
 * @param title the headline; the first sentence, shortened, where the file has none
 * @param titleBasis how the headline was supplied where the article itself carries none
 * @param publisher who published it, where known
 * @param publication when it was published, where known
 * @param authors in the order of the by-line
 * @param url where it was published, where known
 * @param file the file it was read from, relative to the corpus folder, with {@code /}
 * @param text the cleaned text: the only offset space. Paragraphs are separated by one empty line;
 *     line ends are {@code \n}
 * @param annotations what the file tells beside: pages, marks, version
 */
public record Article(
    String id,
    String title,
    Optional<String> titleBasis,
    Optional<String> publisher,
    Optional<PublicationDate> publication,
    List<String> authors,
    Optional<String> url,
    String file,
    String text,
    Annotations annotations) {
  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article must have an id: file=" + file);
    }
    authors = List.copyOf(authors);
  }

  /** An article of which the file tells nothing beside. */
  public Article(
      String id,
      String title,
      Optional<String> titleBasis,
      Optional<String> publisher,
      Optional<PublicationDate> publication,
      List<String> authors,
      Optional<String> url,
      String file,
      String text) {
    this(id, title, titleBasis, publisher, publication, authors, url, file, text, Annotations.NONE);
  }

  /** The same article by another id. */
  public Article withId(String other) {
    return new Article(
        other, title, titleBasis, publisher, publication, authors, url, file, text, annotations);
  }

  /** SHA-256 of the text as UTF-8, in hexadecimal: tells whether a quotation's source changed. */
  public String digest() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
