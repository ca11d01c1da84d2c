package dateline.corpus.file;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.Mark;
import dateline.article.Marks;
import dateline.article.Metadata;
import dateline.article.PublicationDate;
import dateline.text.Characters;
import dateline.text.Sentences;
import dateline.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes an {@link Article} of what a file states and of its body. */
public final class Articles {
  private static final int LONGEST_PUBLISHER = 500;
  private static final int LONGEST_TITLE = 100;

  private Articles() {}

  /**
   * Gives the article, after the problems that do not keep it from being read.
   *
   * @param stated what the file states beside the text
   * @param body the text as it stands in the file
   * @param source where it stands
   * @param out takes the article and the problems
   */
  public static void read(Metadata stated, String body, Source source, Consumer<CorpusEntry> out) {
    read(stated, Paragraphs.of(body), source, out);
  }

  /**
   * Gives the article, after the problems that do not keep it from being read.
   *
   * @param stated what the file states beside the text
   * @param paragraphs the paragraphs of its text, without harmful characters
   * @param source where it stands
   * @param out takes the article and the problems
   */
  public static void read(
      Metadata stated, List<String> paragraphs, Source source, Consumer<CorpusEntry> out) {
    read(stated, paragraphs, Beside.NOTHING, source, out);
  }

  /**
   * What is known of an article beside.
   *
   * @param annotations with the pages as they begin in the paragraphs, joined by empty lines,
   *     before furniture is taken off
   * @param fallback its date where nothing better tells it
   */
  record Beside(Annotations annotations, Optional<PublicationDate> fallback) {
    static final Beside NOTHING = new Beside(Annotations.NONE, Optional.empty());
  }

  static void read(
      Metadata stated,
      List<String> paragraphs,
      Beside beside,
      Source source,
      Consumer<CorpusEntry> out) {
    Cleaning cleaning = Cleaning.of(paragraphs, stated.title(), stated.authors());
    String text = cleaning.text();
    if (text.isEmpty()) {
      out.accept(source.problem("holds no article text", "add the text or remove the file"));
      return;
    }
    Article article =
        new Article(
            stated.id().orElse(source.defaultId()),
            stated.title().or(cleaning::headline).orElseGet(() -> firstWords(text)),
            stated.titledBy(),
            publisher(stated, source, out).or(() -> WireName.of(text)),
            publication(stated, cleaning, source, out).or(beside::fallback),
            stated.authors().isEmpty() ? cleaning.authors() : stated.authors(),
            stated.url(),
            source.file(),
            text,
            annotations(beside.annotations(), paragraphs, cleaning));
    out.accept(new CorpusEntry.Found(article, source.line()));
  }

  private static Annotations annotations(
      Annotations beside, List<String> paragraphs, Cleaning cleaning) {
    List<Mark> marks = new ArrayList<>(beside.marks());
    marks.addAll(
        Marks.among(
            cleaning.removed().stream()
                .filter(off -> !off.kind().equals("headline"))
                .map(Cleaning.Removed::paragraph)
                .toList()));
    KeptText kept = new KeptText(paragraphs, cleaning.paragraphs());
    return new Annotations(kept.moved(beside.pages()), marks, beside.version(), kept.cuts());
  }

  /**
   * Where an article stands.
   *
   * @param line the line of the file on which it begins
   * @param defaultId its id unless it states one
   * @param stem what its file name may tell of its date; empty where the file holds many articles
   */
  public record Source(String file, int line, String defaultId, String stem) {
    Problem problem(String what, String mend) {
      return Problem.at(file, line, what, mend);
    }
  }

  private static Optional<String> publisher(
      Metadata stated, Source source, Consumer<CorpusEntry> out) {
    Optional<String> publisher = stated.publisher().map(Articles::named);
    if (publisher.isPresent() && publisher.get().length() > LONGEST_PUBLISHER) {
      out.accept(
          source.problem(
              "gives a publisher of more than " + LONGEST_PUBLISHER + " characters",
              "shorten it; until then the article has none"));
      return Optional.empty();
    }
    return publisher;
  }

  /** A publisher that is given by its address goes by its host. */
  private static String named(String publisher) {
    String host = Metadata.host(publisher);
    return host.isEmpty() ? publisher : host;
  }

  private static Optional<PublicationDate> publication(
      Metadata stated, Cleaning cleaning, Source source, Consumer<CorpusEntry> out) {
    if (stated.published().isEmpty()) {
      return DateInference.of(cleaning, stated.url(), source.stem());
    }
    String written = stated.published().get();
    String shown = "“" + Characters.shown(written) + "”";
    return switch (DateReading.stated(written)) {
      case DateReading.Known known -> Optional.of(stated(known, stated.datedBy()));
      case DateReading.Nonexistent _ ->
          undated(stated, source, out, "gives a date that does not exist: " + shown);
      case DateReading.Ambiguous(String _, LocalDate dayFirst, LocalDate monthFirst) ->
          undated(
              stated,
              source,
              out,
              "gives a date that can be read in two ways: %s, %s or %s"
                  .formatted(shown, dayFirst, monthFirst));
      case DateReading.None _ ->
          undated(stated, source, out, "gives a date that is not understood: " + shown);
    };
  }

  private static PublicationDate stated(DateReading.Known known, Optional<String> datedBy) {
    PublicationDate.Basis basis =
        datedBy.isPresent() ? PublicationDate.Basis.WORKED_OUT : PublicationDate.Basis.STATED;
    return new PublicationDate(known.first(), known.precision(), basis, datedBy.orElse(""));
  }

  private static Optional<PublicationDate> undated(
      Metadata stated, Source source, Consumer<CorpusEntry> out, String what) {
    out.accept(
        Problem.at(
            source.file(),
            stated.publishedLine().orElse(source.line()),
            what,
            "write it as 2023-10-28, 2023-10 or 2023; until then the article is undated"));
    return Optional.empty();
  }

  private static String firstWords(String text) {
    List<Span> sentences = Sentences.of(text.substring(0, Math.min(text.length(), 1000)));
    String first = Characters.oneLine(sentences.getFirst().of(text));
    if (first.length() <= LONGEST_TITLE) {
      return first;
    }
    int cut = first.lastIndexOf(' ', LONGEST_TITLE);
    return first.substring(0, cut > 0 ? cut : LONGEST_TITLE) + "…";
  }
}
