package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import dateline.evaluation.NewsQuestion.Label;
import dateline.evaluation.NewsQuestion.SentencePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sets themselves are sound, or every figure drawn from them is worth nothing. */
class NewsSetsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dateline/evaluation/news");
  private static final Set<String> STYLES = Set.of("close", "para", "terse", "lay", "typo");

  @TempDir private Path corpus;

  static List<Path> sets() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static NewsSet read(Path set) {
    return NewsSet.read(set, Optional.empty());
  }

  @Test
  void idsOfQuestionsAreUniqueOverAllSets() throws IOException {
    Set<String> seen = new HashSet<>();
    for (Path set : sets()) {
      for (NewsQuestion question : read(set).questions()) {
        assertThat(seen.add(question.id())).as("%s of %s", question.id(), set).isTrue();
      }
    }
    assertThat(seen).hasSizeGreaterThan(900);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void idsOfArticlesAreUnique(Path set) throws IOException {
    List<String> ids =
        rows(set.resolve("articles.jsonl")).map(row -> row.path("id").asString()).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(read(set).articles()).containsOnlyKeys(ids.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theWordsThatAnswerStandInTheSentenceToQuote(Path folder) {
    NewsSet set = read(folder);
    for (NewsQuestion question : set.questions()) {
      assertThat(question.spans().isEmpty()).as(question.id()).isEqualTo(!question.isAnswerable());
      if (question.isAnswerable()) {
        assertThat(set.sentence(question.sentences().getFirst()))
            .as(question.id())
            .contains(question.spans());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void labelsKindsCausesAndStylesAgree(Path set) {
    for (NewsQuestion question : read(set).questions()) {
      boolean settled = question.label() == Label.YES || question.label() == Label.NO;
      assertThat(!settled || question.kind().equals("yesno")).as(question.id()).isTrue();
      assertThat(question.kind()).as(question.id()).isNotBlank();
      assertThat(question.cause().isPresent())
          .as(question.id())
          .isNotEqualTo(question.isAnswerable());
      assertThat(STYLES).as(question.id()).contains(question.style());
    }
  }

  /** What was published later, or on an unknown day, cannot answer a question about the past. */
  @ParameterizedTest
  @MethodSource("sets")
  void whatAnswersWasPublishedByTheDayOfTheQuestion(Path folder) {
    NewsSet set = read(folder);
    Map<String, LocalDate> days = days(set);
    for (NewsQuestion question : set.questions()) {
      if (question.isAnswerable() && question.asOf().isPresent()) {
        SentencePlace first = question.sentences().getFirst();
        assertThat(days).as(question.id()).containsKey(first.article());
        assertThat(days.get(first.article()))
            .as(question.id())
            .isBeforeOrEqualTo(question.asOf().get());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void whatIsSupersededIsOlderThanWhatAnswers(Path folder) throws IOException {
    NewsSet set = read(folder);
    Map<String, LocalDate> days = days(set);
    rows(folder.resolve("questions.jsonl"))
        .forEach(row -> {
          for (JsonNode place : row.path("superseded")) {
            String older = place.path(0).asString();
            assertThat(set.articles().get(older))
                .as(row.path("id").asString())
                .hasSizeGreaterThan(place.path(1).asInt());
            assertThat(days.get(older))
                .as(row.path("id").asString())
                .isBeforeOrEqualTo(days.get(row.at("/sentences/0/0").asString()));
          }
        });
  }

  /** The grader counts characters of the sentences, so none may be lost when they are indexed. */
  @ParameterizedTest
  @MethodSource("sets")
  void theIndexedTextsAreTheSentences(Path folder) throws IOException {
    NewsSet set = read(folder);
    Files.writeString(corpus.resolve("articles.jsonl"), set.corpus());
    Map<String, String> texts = new TreeMap<>();
    CorpusFolder.at(corpus)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found(Article article, int _) ->
                texts.put(article.id().replaceFirst(".*:", ""), article.text());
            case Problem problem -> throw new AssertionError(problem);
          }
        });
    Map<String, String> expected = new TreeMap<>();
    set.articles().forEach((id, sentences) -> expected.put(id, String.join(" ", sentences)));
    assertThat(texts).isEqualTo(expected);
  }

  private static Map<String, LocalDate> days(NewsSet set) {
    Map<String, LocalDate> days = new TreeMap<>();
    set.corpus()
        .lines()
        .map(JsonMapper.shared()::readTree)
        .filter(row -> !row.path("published").asString("").isEmpty())
        .forEach(row ->
            days.put(row.path("id").asString(), LocalDate.parse(row.path("published").asString())));
    return days;
  }

  private static Stream<JsonNode> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree);
  }
}
