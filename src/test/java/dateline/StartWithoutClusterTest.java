package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who names no cluster does not pay for its client: none of its classes is loaded. */
@Tag("slow")
class StartWithoutClusterTest {
  @TempDir private Path folder;

  private String loaded(String... index) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("a.txt"), "The river rose in Cork on Monday.");
    Path log = folder.resolve("loaded.log");
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "dateline.Application",
                "sources",
                "--corpus",
                corpus.toString()));
    command.addAll(List.of(index));
    Ended.of(new ProcessBuilder(command));
    return Files.readString(log);
  }

  @Test
  void theEmbeddedIndexLoadsNoClient() throws Exception {
    assertThat(loaded())
        .contains("dateline.index.EmbeddedIndex ")
        .doesNotContain("dateline.index.cluster.")
        .doesNotContain("jdk.internal.net.http.HttpClientImpl ");
  }

  /** So that the test above can fail. */
  @Test
  void aClusterLoadsIt() throws Exception {
    assertThat(loaded("--index", "opensearch:http://127.0.0.1:1/news"))
        .contains("dateline.index.cluster.ClusterIndex ");
  }
}
