package dateline.article;

import dateline.time.calendar.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Builds an article for a test out of what the test is about. Its headline is its id, its file the
 * id with ".txt", and it has no text, publisher, date, author or address until it is given one.
 */
public final class ArticleBuilder {
  private final String id;
  private String title;
  private Optional<String> titleBasis = Optional.empty();
  private Optional<String> publisher = Optional.empty();
  private Optional<PublicationDate> publication = Optional.empty();
  private List<String> authors = List.of();
  private Optional<String> url = Optional.empty();
  private String file;
  private String text = "";
  private Annotations annotations = Annotations.NONE;

  private ArticleBuilder(String id) {
    this.id = id;
    this.title = id;
    this.file = id + ".txt";
  }

  /** An article of this id. */
  public static ArticleBuilder of(String id) {
    return new ArticleBuilder(id);
  }

  /** The same article, to be changed. */
  public static ArticleBuilder like(Article article) {
    ArticleBuilder builder =
        of(article.id())
            .title(article.title())
            .publisher(article.publisher())
            .publication(article.publication())
            .authors(article.authors())
            .url(article.url())
            .file(article.file())
            .text(article.text())
            .annotations(article.annotations());
    builder.titleBasis = article.titleBasis();
    return builder;
  }

  public ArticleBuilder title(String title) {
    this.title = title;
    return this;
  }

  public ArticleBuilder publisher(String publisher) {
    return publisher(Optional.of(publisher));
  }

  public ArticleBuilder publisher(Optional<String> publisher) {
    this.publisher = publisher;
    return this;
  }

  /** Published on a day that its file states. */
  public ArticleBuilder published(LocalDate day) {
    return publication(
        Optional.of(new PublicationDate(day, Precision.DAY, PublicationDate.Basis.STATED, "")));
  }

  public ArticleBuilder publication(Optional<PublicationDate> publication) {
    this.publication = publication;
    return this;
  }

  public ArticleBuilder authors(List<String> authors) {
    this.authors = authors;
    return this;
  }

  public ArticleBuilder url(Optional<String> url) {
    this.url = url;
    return this;
  }

  public ArticleBuilder file(String file) {
    this.file = file;
    return this;
  }

  public ArticleBuilder text(String text) {
    this.text = text;
    return this;
  }

  public ArticleBuilder annotations(Annotations annotations) {
    this.annotations = annotations;
    return this;
  }

  public Article build() {
    return new Article(
        id, title, titleBasis, publisher, publication, authors, url, file, text, annotations);
  }
}
