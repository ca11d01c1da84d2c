package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pages, texts, Markdown and JSON lines that are cut off or damaged, each with a test's fixtures.
 */
class DamagedFilesTest {
  private static final Path PAGES = Path.of("src/test/resources/dateline/corpus/html/pages");
  private static final String TEXT =
      "The council of Sund sold its night ferry on Monday.\n\nThe mayor, Per Dahl, said “at last”.";

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        files.put(page.getFileName().toString(), Files.readAllBytes(page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    files.put("utf16.txt", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    return files;
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    String matter =
        "---\ntitle: Ferry\npublisher: Crier\ndate: 2024-03-05\nauthors: [Ann Li]\n---\n";
    for (String body :
        List.of(
            TEXT,
            "By Ann Li\n\n" + TEXT,
            "10.30am\n\n" + TEXT + "\n\n10.45am\n\n" + TEXT + "\n\n11am\n\n" + TEXT,
            "| Town | Votes |\n|---|---|\n| Sund | 800 |\n\n" + TEXT,
            "# Ferry\n\n" + TEXT + "[^1]\n\n[^1]: A note.\n\n1. One\n2. Two\n",
            "> " + TEXT.replace("\n\n", "\n>\n> "),
            "Correction: it was *Lars* Dahl.\n\n" + TEXT)) {
      texts.put("a" + texts.size() + ".txt", body);
      texts.put("b" + texts.size() + ".md", matter + body);
    }
    String line =
        "{\"id\": \"%d\", \"title\": \"Ferry\", \"date\": \"2024-03-05\", \"text\": \"The council"
            + " sold it.\"}\n";
    for (int i = 0; i < 10; i++) {
      texts.put("l" + i + ".jsonl", line.formatted(i).repeat(1 + i) + "[\n{}\n");
    }
    return texts;
  }

  @Test
  void eachEndsInArticlesOrANamedProblem() {
    FileReading.survivesDamage(files(), 300);
  }

  @Test
  @EnabledIfSystemProperty(named = "damages", matches = "many")
  void tenThousandDo() {
    FileReading.survivesDamage(files(), 10_000);
  }

  /** Every length of one file of each format, not only random ones. */
  @Test
  void everyTruncationDoes() throws IOException {
    Map<String, String> texts = texts();
    for (String name : List.of("a0.txt", "b1.md", "l2.jsonl")) {
      byte[] whole = texts.get(name).getBytes(StandardCharsets.UTF_8);
      for (int length = 1; length < whole.length; length++) {
        FileReading.Read read = FileReading.read(name, java.util.Arrays.copyOf(whole, length));
        assertThat(read.articles().size() + read.problems().size())
            .as(name + ", " + length)
            .isPositive();
      }
    }
  }
}
