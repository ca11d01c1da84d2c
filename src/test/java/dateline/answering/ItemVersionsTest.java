package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import dateline.question.QuestionBuilder;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.retrieval.LexicalRetriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of the versions of an agency's item the newest counts; the older ones are what was known then.
 */
class ItemVersionsTest {
  private static final String REST =
      " It came down on the road to the harbour before dawn, after two days of rain. Soldiers"
          + " searched the mud with dogs until dark, and the mayor asked that nobody drive there"
          + " before the slope had been looked at. A bus that was due at six had not left, since"
          + " its driver was ill. The school is shut until the end of the week.";

  @TempDir private Path folder;

  private void version(int version, String status, String killed) throws IOException {
    Files.writeString(
        folder.resolve("orvel-" + version + ".xml"),
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:n:orvel" version="%1$d">
          <itemMeta><itemClass qcode="ninat:text"/><provider><name>Nord Press</name></provider>
            <versionCreated>2024-03-0%1$dT10:00:00Z</versionCreated>
            <pubStatus qcode="stat:%2$s"/></itemMeta>
          <contentMeta><headline>Landslide at Orvel</headline></contentMeta>
          <contentSet><inlineData contenttype="text/plain">%3$s</inlineData></contentSet>
        </newsItem>
        """
            .formatted(version, status, killed + REST));
  }

  private static String killed(String number) {
    return "The landslide at Orvel killed " + number + " people.";
  }

  private Answer answer(String asOf) throws IOException {
    try (PassageIndex index =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), new LetterModel())
            .open(Progress.NONE)
            .passages()) {
      List<Article> articles = new ArrayList<>();
      index.articles().forEach(articles::add);
      return new SourcedAnswering(
              new LexicalRetriever(index),
              new CountingReader(),
              new Verifier(Sources.of(articles)),
              query ->
                  index.horizon(new ArticleFilter(query.since(), query.until(), query.publisher())),
              ReprintLookup.in(index))
          .answer(
              QuestionBuilder.of(
                      "How many people did the landslide at Orvel kill?", LocalDate.of(2024, 6, 1))
                  .asOf(LocalDate.parse(asOf))
                  .build());
    }
  }

  private static List<String> statements(Answer answer) {
    return answer instanceof Answer.Answered answered
        ? answered.statements().stream().map(statement -> statement.text()).toList()
        : List.of();
  }

  private static List<String> withdrawn(Answer answer) {
    return answer.notes().stream()
        .filter(note -> note.kind() == Note.Kind.WITHDRAWN)
        .map(Note::text)
        .toList();
  }

  @Test
  void theNewestVersionCountsAndAnOlderOneIsWhatWasKnownThen() throws IOException {
    version(1, "usable", killed("five"));
    version(2, "usable", killed("seven"));
    Answer now = answer("2024-03-09");
    assertThat(statements(now)).singleElement().asString().contains("seven");
    assertThat(now.notes()).noneMatch(note -> note.kind() == Note.Kind.SUPERSEDED);
    assertThat(now.citations())
        .allMatch(citation -> citation.quote().article().id().equals("orvel-2-1"));
    assertThat(statements(answer("2024-03-01"))).singleElement().asString().contains("five");
    assertThat(withdrawn(now)).isEmpty();
    assertThat(now.notes()).noneMatch(note -> note.kind() == Note.Kind.REPRINTED);
  }

  @Test
  void whatIsWordForWordInBothIsQuotedFromTheNewest() throws IOException {
    version(1, "usable", killed("five"));
    version(2, "usable", killed("five") + " Two bridges are shut.");
    assertThat(answer("2024-03-09").citations())
        .allMatch(citation -> citation.quote().article().id().equals("orvel-2-1"));
  }

  @Test
  void aVersionThatTakesTheItemBackIsSaid() throws IOException {
    version(1, "usable", killed("five"));
    version(2, "canceled", "The item is cancelled.");
    Answer now = answer("2024-03-09");
    assertThat(statements(now)).singleElement().asString().contains("five");
    assertThat(withdrawn(now))
        .containsExactly(
            "Withdrawn: those who published Nord Press, 1 March 2024 took it back, in a later"
                + " version: Nord Press, 2 March 2024 (its status is “stat:canceled”).");
    assertThat(withdrawn(answer("2024-03-01"))).isEmpty();
  }

  @Test
  void anArticleThatIsItselfTakenBackIsSaid() throws IOException {
    version(1, "withheld", killed("five"));
    assertThat(withdrawn(answer("2024-03-09")))
        .containsExactly(
            "Withdrawn: those who published Nord Press, 1 March 2024 took it back (its status is"
                + " “stat:withheld”).");
  }
}
