package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.retrieval.LexicalRetriever;
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
    CorpusIndex corpus =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), new LetterModel());
    index = corpus.open(Progress.NONE).passages();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private Timeline timeline(String topic, Optional<LocalDate> asOf) {
    Question question =
        new Question(
            topic, asOf, Optional.empty(), Optional.empty(), Optional.empty(), TODAY, List.of());
    return new Timelines(
            new LexicalRetriever(index),
            query ->
                index.horizon(new ArticleFilter(query.since(), query.until(), query.publisher())),
            ReprintLookup.NONE)
        .of(question);
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
