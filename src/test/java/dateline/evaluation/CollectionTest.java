package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionTest {
  private static final String QUERIES =
      """
      {"_id": "q1", "text": "Who kept the bridge?", "metadata": {}}
      {"_id": 2, "text": "When did it rain?"}
      {"_id": "q3", "text": "Who won?"}
      """;

  @TempDir Path folder;
  private Path queries;
  private Path qrels;

  @BeforeEach
  void collection() throws IOException {
    queries = Files.writeString(folder.resolve("queries.jsonl"), QUERIES);
    qrels = Files.createDirectory(folder.resolve("qrels")).resolve("test.tsv");
    qrels("query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t0\n2\td2\t2\nq3\td1\t0\n");
  }

  private void qrels(String text) throws IOException {
    Files.writeString(qrels, text);
  }

  private Collection read() {
    return BeirFolder.read(folder, "test", id -> id.startsWith("d"));
  }

  @Test
  void questionsWithARelevantDocumentInTheOrderOfTheJudgements() {
    assertThat(read().topics())
        .containsExactly(
            new Collection.Topic("q1", "Who kept the bridge?", Map.of("d1", 1, "d2", 0)),
            new Collection.Topic("2", "When did it rain?", Map.of("d2", 2)));
  }

  @Test
  void theLineOfHeadingsMayBeMissing() throws IOException {
    qrels("q1\td1\t1\n\n");
    assertThat(read().topics()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q1 d1 1        | is not the id of a question, the id of a document and a whole number, separated by tabs
          q1;d1          | is not the id of a question, the id of a document and a whole number, separated by tabs
          q1;d1;high     | is not the id of a question, the id of a document and a whole number, separated by tabs
          q9;d1;1        | judges the question “q9”, which is not in QUERIES
          q1;e7;1        | judges the document “e7”, which the corpus does not have; take all of it
          """)
  void aBadJudgementIsNamedByFileAndLine(String line, String what) throws IOException {
    qrels("query-id\tcorpus-id\tscore\nq1\td1\t1\n" + line.replace(';', '\t') + "\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(CollectionException.class)
        .hasMessage(qrels + ", line 3: " + what.replace("QUERIES", queries.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"_id" "q4"}                     | is not JSON: Unexpected character ('"' (code 34))
          {"id": "q4", "text": "Who?"}     | has no “_id”
          {"_id": "q4", "text": " "}       | has no “text”
          {"_id": "q1", "text": "Who?"}    | a second question has the “_id” q1
          [1]                              | has no “_id”
          """)
  void aBadQuestionIsNamedByFileAndLine(String line, String what) throws IOException {
    Files.writeString(queries, QUERIES + "\n" + line + "\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(CollectionException.class)
        .hasMessageStartingWith(queries + ", line 5: " + what);
  }

  @Test
  void aFileThatIsMissingIsNamed() throws IOException {
    Files.delete(qrels);
    assertThatThrownBy(this::read)
        .hasMessage(
            "there is no "
                + qrels
                + "; a collection has its judgements there; --split names other ones");
    Files.delete(queries);
    assertThatThrownBy(this::read)
        .hasMessage("there is no " + queries + "; a collection has its questions there");
  }

  @Test
  void judgementsOfWhichNoneIsPositiveMeasureNothing() throws IOException {
    qrels("q1\td1\t0\n");
    assertThatThrownBy(this::read)
        .hasMessage(qrels + " judges no document relevant, so there is nothing to measure");
  }

  @Test
  void aLineOfTwoMillionCharactersIsRefused() throws IOException {
    qrels("q1\t" + "d".repeat(2_000_000) + "\t1\n");
    assertThatThrownBy(this::read)
        .hasMessage(qrels + ", line 1: is longer than a mebibyte; break it");
  }
}
