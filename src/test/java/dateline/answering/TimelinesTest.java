package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.PublicationDate;
import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusFolderException;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.question.QuestionBuilder;
import dateline.quotation.Quote;
import dateline.reading.ReaderInfo;
import dateline.retrieval.LexicalRetriever;
import dateline.text.Span;
import dateline.time.calendar.Precision;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelinesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void articles() throws IOException {
    write(
        "planned",
        "published: 2024-03-12",
        "The Harrow bridge will open on 15 June. The Harrow bridge was begun in 2019, and the money"
            + " for it was voted last year. Nobody paints the Harrow bridge.");
    write(
        "opened",
        "published: 2024-09-22",
        "The Harrow bridge opened on Saturday. The ferry stops next month. It is said that the"
            + " Harrow bridge sways.");
    write("undated", "publisher: Gazette", "The Harrow bridge was struck last week by a barge.");
    write(
        "other",
        "published: 2024-10-01",
        "The town needs to harrow its fields in May. A bridge is out.");
    open();
  }

  private void open() throws CorpusFolderException {
    CorpusIndex corpus =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), new LetterModel());
    index = corpus.open(Progress.NONE).passages();
  }

  private void reopen() throws CorpusFolderException {
    index.close();
    open();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private Timeline timeline(String topic, Optional<LocalDate> asOf) {
    Question question = QuestionBuilder.of(topic, TODAY).asOf(asOf).build();
    return new Timelines(
            new LexicalRetriever(index),
            query ->
                index.horizon(new ArticleFilter(query.since(), query.until(), query.publisher())),
            ReprintLookup.NONE,
            TimelinesTest::changed)
        .of(question);
  }

  /** What was "how did … change?" answered with: the values in the articles on the toll. */
  private static Answer changed(Question asked) {
    assertThat(asked.text()).isEqualTo("how did the Nes fire toll change?");
    List<Citation> citations =
        List.of(toll(1, "2024-03-03", "three"), toll(2, "2024-03-05", "nine"));
    return new Answer.Answered(
        asked,
        List.of(new Statement("The Nes fire toll is nine.", List.of(2), 0.9, "nine")),
        citations,
        List.of(),
        List.of(),
        new Series(citations.stream().map(TimelinesTest::point).toList()),
        Optional.empty(),
        ReaderInfo.extractive());
  }

  private static Citation toll(int n, String day, String value) {
    String text = "The Nes fire toll is %s.".formatted(value);
    PublicationDate date =
        new PublicationDate(LocalDate.parse(day), Precision.DAY, PublicationDate.Basis.STATED, "");
    Article article =
        ArticleBuilder.of("toll-" + n)
            .title("Fire")
            .publication(Optional.of(date))
            .file("toll.txt")
            .text(text)
            .build();
    return new Citation(n, new Quote(article, new Span(0, text.length())), true);
  }

  private static Series.Point point(Citation citation) {
    String value = citation.quote().text().replaceFirst(".* ", "").replace(".", "");
    return new Series.Point(
        value,
        citation.quote().article().publication().orElseThrow(),
        citation.n(),
        Optional.empty(),
        false);
  }

  @Test
  void aTopicThatIsAValueTellsWhatItWasOnWhichDay() {
    Timeline timeline = timeline("the Nes fire toll", Optional.empty());
    assertThat(timeline.series().told()).isEqualTo("three (3 March 2024) → nine (5 March 2024)");
    assertThat(timeline.series().points())
        .extracting(point -> quoted(timeline, point.citation()))
        .containsExactly("The Nes fire toll is three.", "The Nes fire toll is nine.");
  }

  @Test
  void aCorrectionStandsApartAndNotOnTheDayOfWhatItPutsRight() throws IOException {
    write(
        "corrected",
        "published: 2024-10-02",
        "The Harrow bridge is closed. Correction: An article on 22 September misstated how long"
            + " the Harrow bridge is. It is 90 metres long.");
    reopen();
    Timeline timeline = timeline("Harrow bridge", Optional.empty());
    assertThat(timeline.corrections())
        .extracting(n -> quoted(timeline, n))
        .containsExactly(
            "Correction: An article on 22 September misstated how long the Harrow bridge is. It is"
                + " 90 metres long.");
    assertThat(timeline.dated())
        .noneMatch(entry -> timeline.corrections().contains(entry.citation()));
  }

  private static String told(Timeline timeline, Timeline.Entry entry) {
    return entry.expression().value()
        + (timeline.ahead(entry) ? " ahead: " : ": ")
        + quoted(timeline, entry.citation());
  }

  private static String quoted(Timeline timeline, int citation) {
    return timeline.citations().get(citation - 1).quote().text();
  }

  @Test
  void ordersByTheTimesSpokenOfAndNotByPublication() {
    Timeline timeline = timeline("Harrow bridge", Optional.empty());
    assertThat(timeline.dated())
        .extracting(entry -> told(timeline, entry))
        .containsExactly(
            "2019: The Harrow bridge was begun in 2019, and the money for it was voted last year.",
            "2024-06-15 ahead: The Harrow bridge will open on 15 June.",
            "2024-09-21: The Harrow bridge opened on Saturday.");
  }

  @Test
  void whatHasNoTimeStandsApartByTheDateOfItsArticle() {
    Timeline timeline = timeline("Harrow bridge", Optional.empty());
    assertThat(timeline.undated())
        .extracting(n -> quoted(timeline, n))
        .containsExactly(
            "Nobody paints the Harrow bridge.",
            "It is said that the Harrow bridge sways.",
            "The Harrow bridge was struck last week by a barge.");
  }

  @Test
  void everyStatementIsAQuotationOfItsArticle() {
    Timeline timeline = timeline("Harrow bridge", Optional.empty());
    assertThat(timeline.dated())
        .allSatisfy(entry -> {
          var quote = timeline.citations().get(entry.citation() - 1).quote();
          String text = quote.article().text();
          assertThat(quote.text()).isEqualTo(quote.span().of(text));
          assertThat(text.substring(entry.expression().start(), entry.expression().end()))
              .isEqualTo(entry.expression().text());
        });
  }

  @Test
  void anAsOfDateLeavesLaterArticlesOut() {
    Timeline timeline = timeline("Harrow bridge", Optional.of(LocalDate.of(2024, 8, 31)));
    assertThat(timeline.citations())
        .extracting(citation -> citation.quote().article().id())
        .containsOnly("planned");
    assertThat(timeline.horizon().orElseThrow().iso()).isEqualTo("2024-03-12");
  }

  @Test
  void whatTheArticlesDoNotSpeakOfIsEmpty() {
    assertThat(timeline("Zanzibar", Optional.empty()).citations()).isEmpty();
  }

  private void write(String id, String date, String text) throws IOException {
    Files.writeString(
        folder.resolve(id + ".md"), "---\ntitle: %s\n%s\n---\n\n%s\n".formatted(id, date, text));
  }
}
