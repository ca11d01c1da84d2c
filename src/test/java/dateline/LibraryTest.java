package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dateline as a library: the example is compiled and run, and the rest of the interface is used.
 */
class LibraryTest {
  private static final String SENTENCE =
      "The council opened the new bridge over the river on Monday.";

  @TempDir Path folder;

  private Path corpus() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("bridge.txt"),
        "---\ntitle: Bridge opens\npublisher: The Town Crier\npublished: 2024-03-04\n"
            + "url: https://example.org/bridge\n---\n\n"
            + SENTENCE
            + " Repairs to the old one will cost four million pounds.\n");
    return corpus;
  }

  @Test
  void theExampleIsCompiledAndAsks() throws Exception {
    Path source = Path.of("src/site/examples/library/src/main/java/example/AskTheNews.java");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                System.err,
                System.err,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(status).isZero();
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      String[] given = {corpus().toString(), "When did the council open the bridge?"};
      loader
          .loadClass("example.AskTheNews")
          .getMethod("main", String[].class)
          .invoke(null, (Object) given);
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("“" + SENTENCE + "” (The Town Crier, 2024-03-04)");
  }

  @Test
  void boundsHoldAndQuotationsAreFound() throws Exception {
    try (NewsCorpus corpus = NewsCorpus.open(corpus(), folder.resolve("index"))) {
      assertThat(corpus.size()).isEqualTo(1);
      NewsQuery question = NewsQuery.of("When did the council open the bridge?");
      assertThat(corpus.ask(question.withAsOf(LocalDate.of(2023, 1, 1))))
          .isInstanceOf(NewsReply.Silent.class);
      assertThat(corpus.ask(question.withPublisher("Nobody"))).isInstanceOf(NewsReply.Silent.class);
      assertThat(corpus.find("opened the new bridge"))
          .singleElement()
          .satisfies(found -> {
            assertThat(found.text()).isEqualTo("opened the new bridge");
            assertThat(found.link().orElseThrow())
                .startsWith("https://example.org/bridge#:~:text=");
          });
      assertThat(corpus.find("closed the old bridge")).isEmpty();
    }
  }

  @Test
  void whatCannotBeOpenedIsSaid() {
    assertThatThrownBy(() -> NewsCorpus.open(folder.resolve("nothing")))
        .isInstanceOf(NewsCorpusException.class)
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> NewsQuery.of(" ")).isInstanceOf(IllegalArgumentException.class);
  }
}
