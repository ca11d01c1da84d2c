package dateline.article;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One news article, cleaned. Two are equal where all that they state is. */
public final class Article {
  private final String id;
  private final String title;
  private final Optional<String> titleBasis;
  private final Optional<String> publisher;
  private final Optional<PublicationDate> publication;
  private final List<String> authors;
  private final Optional<String> url;
  private final String file;
  private final String text;
  private final Annotations annotations;

  /** Worked out when first asked for, and given up when memory runs short. */
  private volatile SoftReference<TextAnalysis> analysis = new SoftReference<>(null);

  /**
   * @param id unique in its corpus, never blank
   * @param title the headline; the first sentence, shortened, where the file has none
   * @param titleBasis how the headline was supplied where the article itself carries none
   * @param publisher who published it, where known
   * @param publication when it was published, where known
   * @param authors in the order of the by-line
   * @param url where it was published, where known
   * @param file the file it was read from, relative to the corpus folder, with {@code /}
   * @param text the cleaned text: the only offset space. Paragraphs are separated by one empty
   *     line; line ends are {@code \n}
   * @param annotations what the file tells beside: pages, marks, version
   */
  public Article(
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
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article must have an id: file=" + file);
    }
    this.id = id;
    this.title = title;
    this.titleBasis = titleBasis;
    this.publisher = publisher;
    this.publication = publication;
    this.authors = List.copyOf(authors);
    this.url = url;
    this.file = file;
    this.text = text;
    this.annotations = annotations;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public Optional<String> titleBasis() {
    return titleBasis;
  }

  public Optional<String> publisher() {
    return publisher;
  }

  public Optional<PublicationDate> publication() {
    return publication;
  }

  public List<String> authors() {
    return authors;
  }

  public Optional<String> url() {
    return url;
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  public Annotations annotations() {
    return annotations;
  }

  /** The day that its relative dates count from. */
  public Optional<LocalDate> anchor() {
    return publication.map(PublicationDate::first);
  }

  /** The sentences of its text, with what is worked out about them: once for all who ask. */
  public TextAnalysis analysis() {
    TextAnalysis known = analysis.get();
    if (known == null) {
      known = new TextAnalysis(title, text, anchor());
      analysis = new SoftReference<>(known);
    }
    return known;
  }

  /** The same article by another id. */
  public Article withId(String other) {
    return new Article(
        other, title, titleBasis, publisher, publication, authors, url, file, text, annotations);
  }

  /** The same article, read from another file. */
  public Article inFile(String other) {
    return new Article(
        id, title, titleBasis, publisher, publication, authors, url, other, text, annotations);
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Article article && stated().equals(article.stated());
  }

  @Override
  public int hashCode() {
    return stated().hashCode();
  }

  @Override
  public String toString() {
    return "Article" + stated();
  }

  private List<Object> stated() {
    return List.of(
        id, title, titleBasis, publisher, publication, authors, url, file, text, annotations);
  }
}
