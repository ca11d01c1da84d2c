package dateline.questions;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys themselves are sound, or every figure drawn from them is worth nothing. */
class QuestionFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/dateline/questions");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void idsAreUnique() throws Exception {
    Set<String> seen = new HashSet<>();
    for (Path file : keyFiles()) {
      for (KeyedQuestion key : KeyedQuestion.read(file)) {
        assertThat(seen.add(key.id())).as("%s in %s", key.id(), file).isTrue();
      }
    }
    assertThat(seen).hasSizeGreaterThan(200);
  }

  @Test
  void anAbstentionHasNoKeyAndAnAnswerHasOne() throws Exception {
    for (Path file : keyFiles()) {
      for (KeyedQuestion key : KeyedQuestion.read(file)) {
        boolean keyed =
            !(key.contains().isEmpty() && key.containsAll().isEmpty() && key.quotes().isEmpty());
        assertThat(keyed).as("%s: %s", key.id(), key.text()).isNotEqualTo(key.abstain());
        assertThat(key.quotes().isEmpty()).as(key.id()).isEqualTo(key.abstain());
      }
    }
  }

  @Test
  void polarityIsYesOrNo() throws Exception {
    for (Path file : keyFiles()) {
      for (KeyedQuestion key : KeyedQuestion.read(file)) {
        assertThat(key.polarity()).as(key.id()).isIn(yesNoOrNothing());
      }
    }
  }

  @Test
  void theFilesToAskFromHoldTheSameQuestions() throws Exception {
    for (Path file : keyFiles()) {
      Path ask = file.resolveSibling(file.getFileName().toString().replace(".jsonl", "-ask.jsonl"));
      List<String> asked =
          Files.readAllLines(ask).stream()
              .map(JSON::readTree)
              .map(QuestionFilesTest::inOneLine)
              .toList();
      List<String> keyed =
          KeyedQuestion.read(file).stream()
              .map(k -> k.id() + "|" + k.text() + "|" + k.asOf().map(Object::toString).orElse(""))
              .toList();
      assertThat(asked).as(ask.toString()).isEqualTo(keyed);
    }
  }

  @Test
  void quotationsStandInTheCleanedSources() throws Exception {
    Map<String, Path> corpora =
        Map.of(
            "shipped",
            Path.of("corpus"),
            "second",
            FOLDER.resolve("second"),
            "third",
            FOLDER.resolve("third"),
            "fourth",
            FOLDER.resolve("fourth"));
    for (Path file : keyFiles()) {
      String set = file.getFileName().toString().replaceFirst("-.*", "");
      Map<String, Article> articles = articles(corpora.get(set));
      for (KeyedQuestion key : KeyedQuestion.read(file)) {
        key.article().ifPresent(id -> assertThat(articles).as(key.id()).containsKey(id));
        for (String quote : key.quotes()) {
          assertThat(articles.values())
              .as("%s: “%s”", key.id(), quote)
              .anyMatch(article ->
                  from(key, article) && (article.text() + article.title()).contains(quote));
        }
      }
    }
  }

  private static boolean from(KeyedQuestion key, Article article) {
    return key.article().map(article.id()::equals).orElse(true)
        && (key.publisher().isEmpty() || key.publisher().equals(article.publisher()));
  }

  private static Map<String, Article> articles(Path corpus) throws Exception {
    Map<String, Article> articles = new HashMap<>();
    CorpusFolder.at(corpus)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found(Article article, int _) -> articles.put(article.id(), article);
            case Problem problem -> throw new AssertionError(problem);
          }
        });
    return articles;
  }

  private static String inOneLine(JsonNode line) {
    return Stream.of("id", "question", "asOf")
        .map(field -> line.path(field).asString(""))
        .collect(joining("|"));
  }

  private static List<Object> yesNoOrNothing() {
    return List.of(Optional.of("yes"), Optional.of("no"), Optional.empty());
  }

  static List<Path> keyFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.getFileName().toString().matches("\\w+-(dev|held)\\.jsonl"))
          .sorted()
          .toList();
    }
  }
}
