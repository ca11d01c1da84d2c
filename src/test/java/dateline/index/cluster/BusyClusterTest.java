package dateline.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.CorpusFolder;
import dateline.index.CutNews;
import dateline.index.PaddedLetters;
import dateline.index.update.CorpusIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real node with one thread to write and room for one request to wait, and an index of eight
 * shards: most of each bulk request is refused (429), and sent again until all is there.
 */
@EnabledIfSystemProperty(named = "cluster", matches = ".+")
final class BusyClusterTest {
  private static final int ARTICLES = 1500;

  @TempDir private Path folder;

  @Test
  void whatIsRefusedIsSentAgain() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("corpus"));
    CutNews.write(articles.resolve("news.jsonl"), ARTICLES);
    CorpusFolder corpus = CorpusFolder.at(articles);
    Map<String, String> narrow =
        Map.of("thread_pool.write.size", "1", "thread_pool.write.queue_size", "1");
    try (ClusterNode node = ClusterNode.start(narrow)) {
      Map<String, String> shards = Map.of(ClusterSettings.SHARDS, "8");
      ClusterIndex index = node.index(corpus, "busy", new PaddedLetters(), shards);
      assertThat(FirstTen.updated(index))
          .isEqualTo(
              FirstTen.updated(
                  new CorpusIndex(corpus, folder.resolve("index"), new PaddedLetters())));
      assertThat(node.articles("busy")).isEqualTo(ARTICLES);
      long rejected =
          node.json("GET", "/_nodes/stats/thread_pool", "")
              .at("/nodes")
              .iterator()
              .next()
              .at("/thread_pool/write/rejected")
              .asLong(0);
      assertThat(rejected).as("the node refused some").isPositive();
    }
  }
}
