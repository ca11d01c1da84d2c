package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import dateline.index.PaddedLetters;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both engines find the same passages for the same questions: the first ten agree in at least 95 of
 * 100 places, and where they do not, the two passages are tied within one per cent.
 */
@EnabledIfSystemProperty(named = "cluster", matches = ".+")
final class SamePassagesClusterTest {
  private static final int FIRST = 10;
  private static final double AGREEING = 0.95;
  private static final double TIE = 0.01;
  private static final List<String> SHIPPED =
      List.of(
          "when did Biden and Xi last meet",
          "where did Biden and Xi meet",
          "who called Xi Jinping in September 2021",
          "what did the White House say about the call",
          "goverment relatons", // spelt wrongly
          "what is expected for November");

  private final String name = "same-" + Long.toString(System.nanoTime(), 36);
  @TempDir private Path folder;

  @AfterEach
  void drop() throws IOException {
    ClusterNode.shared().drop(name);
  }

  @Test
  void onTheShippedArticles() throws IOException {
    BgeSmall model = new BgeSmall();
    assertSame(CorpusFolder.at(Path.of("corpus")), SHIPPED, model, model::question);
  }

  /**
   * The articles and some of the questions that the reader was trained on, with vectors of letters.
   */
  @Test
  void onAThousandArticles() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    List<String> lines = new ArrayList<>();
    for (JsonNode article : lines("articles")) {
      List<String> sentences = new ArrayList<>();
      article.path("sentences").forEach(sentence -> sentences.add(sentence.asString("")));
      lines.add(
          JsonMapper.shared()
              .writeValueAsString(
                  Map.of(
                      "id", article.path("id").asString(""),
                      "title", article.path("title").asString(""),
                      "publisher", article.path("publisher").asString("unknown"),
                      "text", String.join(" ", sentences))));
    }
    Files.write(corpus.resolve("news.jsonl"), lines);
    List<String> questions = new ArrayList<>();
    List<JsonNode> all = lines("questions");
    for (int i = 0; i < all.size(); i += 140) {
      questions.add(all.get(i).path("question").asString(""));
    }
    PaddedLetters model = new PaddedLetters();
    assertSame(CorpusFolder.at(corpus), questions, model, model::question);
  }

  private static List<JsonNode> lines(String file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(Path.of("src/train/news", file + ".jsonl.gz")))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> lines.add(JsonMapper.shared().readTree(line)));
    }
    return lines;
  }

  private void assertSame(
      CorpusFolder corpus,
      List<String> questions,
      EmbeddingModel model,
      Function<String, float[]> asked)
      throws IOException {
    CorpusIndex own = new CorpusIndex(corpus, folder.resolve("index"), model);
    ClusterIndex there = ClusterNode.shared().index(corpus, name, model);
    own.addVectors(Progress.NONE).passages().close();
    // Built anew, with those vectors: Lucene counts what was written over until it is merged away.
    try (PassageIndex embedded = own.rebuild(Progress.NONE).passages();
        PassageIndex cluster = there.addVectors(Progress.NONE).passages()) {
      assertThat(cluster.manifest().corpus()).isEqualTo(embedded.manifest().corpus());
      assertThat(cluster.manifest().passages()).isEqualTo(embedded.manifest().passages());
      int places = 0;
      int agreeing = 0;
      for (String question : questions) {
        List<RankedPassage> here = found(embedded, question, asked);
        List<RankedPassage> other = found(cluster, question, asked);
        assertThat(other).as(question).hasSameSizeAs(here);
        for (int i = 0; i < here.size(); i++) {
          places++;
          if (here.get(i).passage().equals(other.get(i).passage())) {
            agreeing++;
          } else {
            assertTied(question, here.get(i), here, other.get(i));
          }
        }
      }
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .printf("%d questions: %d of %d places agree%n", questions.size(), agreeing, places);
      assertThat(agreeing).isGreaterThanOrEqualTo((int) Math.ceil(AGREEING * places));
    }
  }

  private List<RankedPassage> found(
      PassageIndex index, String question, Function<String, float[]> asked) {
    return new HybridRetriever(index, asked).retrieve(Query.of(question), FIRST);
  }

  /** Another passage stands in a place only where the embedded index scores both nearly alike. */
  private static void assertTied(
      String question, RankedPassage expected, List<RankedPassage> here, RankedPassage other) {
    double score =
        here.stream()
            .filter(one -> one.passage().equals(other.passage()))
            .mapToDouble(RankedPassage::score)
            .findFirst()
            .orElse(other.score());
    assertThat(Math.abs(score - expected.score()))
        .as(question)
        .isLessThanOrEqualTo(TIE * expected.score());
  }
}
