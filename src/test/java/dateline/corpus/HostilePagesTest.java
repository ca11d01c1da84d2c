package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.file.CorpusFile;
import dateline.corpus.html.HtmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays {@code hostile-shapes.txt}: a page of four times the size takes about four times the time
 * of the processor, and not sixteen times. The bound lies between, far from both.
 */
@Tag("slow")
final class HostilePagesTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/corpus/hostile-shapes.txt");
  private static final int BYTES = 20_000;
  private static final int TRIES = 4;

  /** The most times as long that twice, and four times, the page may take. */
  private static final double MOST_FOR_TWO = 4;

  private static final double MOST_FOR_FOUR = 10;

  /** Below this, in milliseconds, what is measured is the machine. */
  private static final double LEAST = 25;

  static List<String> shapes() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("# "))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void timeGrowsWithThePage(String shape) {
    read(page(shape, BYTES));
    String told = "";
    for (int i = 0; i < TRIES; i++) {
      double one = Math.max(LEAST, read(page(shape, BYTES)));
      double two = Math.max(LEAST, read(page(shape, 2 * BYTES)));
      double four = Math.max(LEAST, read(page(shape, 4 * BYTES)));
      if (two <= MOST_FOR_TWO * one && four <= MOST_FOR_FOUR * one) {
        return;
      }
      told = "%.0f, %.0f and %.0f ms".formatted(one, two, four);
    }
    assertThat(told).isEmpty();
  }

  static String page(String shape, int bytes) {
    StringBuilder page = new StringBuilder("<html><body><p>The council voted on Monday.</p>");
    for (int i = 0; page.length() < bytes; i++) {
      page.append(shape.replace("#", Integer.toString(i)));
    }
    return page.append("<p>The bridge stays open.</p>").toString();
  }

  /** The processor's time in milliseconds, which no other process adds to. */
  private static double read(String page) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try {
      new HtmlReader()
          .read(
              new CorpusFile("a.html", page.length(), Instant.EPOCH),
              new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
              _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
  }
}
