package dateline.corpus.file;

import dateline.article.Annotations;
import dateline.article.Mark;
import dateline.article.MarkRules;
import dateline.article.Metadata;
import dateline.article.PublicationDate;
import dateline.text.Characters;
import dateline.text.RuleTable;
import dateline.time.calendar.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An article as the reader of a format found it: what the file states, and its paragraphs before
 * page furniture is taken off. Each {@code with} method gives a copy; a blank value is none.
 */
public final class SourceArticle {
  private static final Pattern BY = RuleTable.of(SourceArticle.class).pattern("by");
  private static final int LONGEST_FIELD = 2000;

  private Metadata metadata = Metadata.NONE;
  private List<String> paragraphs = List.of();
  private List<Integer> pages = List.of();
  private List<Mark> marks = List.of();
  private Optional<Annotations.Version> version = Optional.empty();
  private Optional<PublicationDate> fallback = Optional.empty();

  private SourceArticle() {}

  /**
   * @param paragraphs in order, as the source has them; empty ones and harmful characters go
   */
  public static SourceArticle of(List<String> paragraphs) {
    SourceArticle article = new SourceArticle();
    article.paragraphs =
        paragraphs.stream()
            .map(Characters::harmless)
            .map(Characters::strip)
            .filter(paragraph -> !paragraph.isEmpty())
            .toList();
    return article;
  }

  /**
   * @param text lines that are paragraphs, or that are wrapped
   */
  public static SourceArticle ofText(String text) {
    return of(Paragraphs.of(text));
  }

  public static SourceArticle of(Metadata metadata, List<String> paragraphs) {
    SourceArticle article = of(paragraphs);
    article.metadata = metadata;
    return article;
  }

  /** The headline, if one is known. */
  public Optional<String> title() {
    return metadata.title();
  }

  /** The date as it is written, if the file states one. */
  public Optional<String> published() {
    return metadata.published();
  }

  /** The address, if one is known. */
  public Optional<String> url() {
    return metadata.url();
  }

  /** The marks that were found beside the paragraphs. */
  public List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** The paragraphs before page furniture is taken off. */
  public List<String> paragraphs() {
    return paragraphs;
  }

  /** With another headline. */
  public SourceArticle withTitle(String title) {
    return with(line(title), metadata.publisher(), metadata.published(), metadata.url());
  }

  /** With another publisher. */
  public SourceArticle withPublisher(String publisher) {
    return with(metadata.title(), line(publisher), metadata.published(), metadata.url());
  }

  /** With another date, in any form in which files write dates. */
  public SourceArticle withPublished(String published) {
    return with(metadata.title(), metadata.publisher(), line(published), metadata.url());
  }

  /** With another address. */
  public SourceArticle withUrl(String url) {
    return with(metadata.title(), metadata.publisher(), metadata.published(), line(url));
  }

  /** With other authors. */
  public SourceArticle withAuthors(List<String> authors) {
    List<String> names = authors.stream().flatMap(name -> line(name).stream()).distinct().toList();
    SourceArticle copy = copy();
    copy.metadata =
        new Metadata(
            metadata.id(),
            metadata.title(),
            metadata.titledBy(),
            metadata.publisher(),
            metadata.published(),
            metadata.publishedLine(),
            metadata.datedBy(),
            names,
            metadata.url());
    return copy;
  }

  /** With the authors of a by-line: “By Ann Li and Tom Moe in Sund”. */
  public SourceArticle withByLine(String byLine) {
    String names = BY.matcher(Characters.strip(Characters.oneLine(byLine))).replaceFirst("");
    return withAuthors(ByLine.names(names));
  }

  /**
   * With pages.
   *
   * @param pages where each begins in the paragraphs, joined by empty lines
   */
  public SourceArticle withPages(List<Integer> pages) {
    SourceArticle copy = copy();
    copy.pages = List.copyOf(pages);
    return copy;
  }

  /** With one more mark. */
  public SourceArticle withMark(Mark mark) {
    SourceArticle copy = copy();
    copy.marks = new ArrayList<>(marks);
    copy.marks.add(mark);
    return copy;
  }

  /** With a note of the editors: a correction where its words say so. */
  public SourceArticle withNote(String note) {
    return withMark(
        MarkRules.shipped()
            .inNote(note)
            .orElseGet(() -> Mark.of(Mark.Kind.EDITORS_NOTE, Characters.oneLine(note))));
  }

  /** As one version of an agency's item. */
  public SourceArticle withVersion(Annotations.Version version) {
    SourceArticle copy = copy();
    copy.version = Optional.of(version);
    return copy;
  }

  /**
   * With a date for the case that neither the file nor the text tells one.
   *
   * @param explanation on what it rests
   */
  public SourceArticle withWeakDate(LocalDate day, String explanation) {
    SourceArticle copy = copy();
    copy.fallback =
        Optional.of(
            new PublicationDate(day, Precision.DAY, PublicationDate.Basis.INFERRED, explanation));
    return copy;
  }

  /** Gives the only article of a file, after the problems that do not keep it from being read. */
  public void read(CorpusFile file, Consumer<CorpusEntry> out) {
    read(new Articles.Source(file.path(), 1, file.defaultId(), file.stem()), out);
  }

  /**
   * Gives one of several articles of a file, after the problems that do not keep it from being
   * read.
   *
   * @param number which it is, counting from 1: part of its id
   * @param line the line on which it begins, counting from 1
   */
  public void read(CorpusFile file, int number, int line, Consumer<CorpusEntry> out) {
    read(new Articles.Source(file.path(), line, file.stem() + "-" + number, ""), out);
  }

  /** Gives all articles of a file, in order. */
  public static void readAll(
      List<SourceArticle> articles, CorpusFile file, Consumer<CorpusEntry> out) {
    for (int i = 0; i < articles.size(); i++) {
      articles.get(i).read(file, i + 1, 1, out);
    }
  }

  private void read(Articles.Source source, Consumer<CorpusEntry> out) {
    Annotations annotations = new Annotations(pages, marks, version);
    Articles.read(metadata, paragraphs, new Articles.Beside(annotations, fallback), source, out);
  }

  private SourceArticle with(
      Optional<String> title,
      Optional<String> publisher,
      Optional<String> published,
      Optional<String> url) {
    SourceArticle copy = copy();
    copy.metadata =
        new Metadata(
            metadata.id(),
            title,
            metadata.titledBy(),
            publisher,
            published,
            OptionalInt.empty(),
            metadata.datedBy(),
            metadata.authors(),
            url);
    return copy;
  }

  private SourceArticle copy() {
    SourceArticle copy = new SourceArticle();
    copy.metadata = metadata;
    copy.paragraphs = paragraphs;
    copy.pages = pages;
    copy.marks = marks;
    copy.version = version;
    copy.fallback = fallback;
    return copy;
  }

  private static Optional<String> line(String value) {
    String cut = value.substring(0, Math.min(LONGEST_FIELD, value.length()));
    return Optional.of(Characters.strip(Characters.oneLine(cut))).filter(line -> !line.isEmpty());
  }
}
