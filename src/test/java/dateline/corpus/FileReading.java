package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Gunzipped;
import dateline.corpus.file.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Reads files that are made in memory, whole and damaged. */
public final class FileReading {
  private static final Duration BOUND = Duration.ofSeconds(20);

  private FileReading() {}

  /** What a file gives: its articles and its problems, in order. */
  public record Read(List<Article> articles, List<String> problems) {
    public Article only() {
      assertThat(problems).isEmpty();
      assertThat(articles).hasSize(1);
      return articles.getFirst();
    }
  }

  public static Read read(String name, byte[] bytes) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    CorpusFile file = new CorpusFile(name, bytes.length, Instant.EPOCH);
    InputStream in =
        new ByteArrayInputStream(bytes) {
          @Override
          public void close() {
            throw new AssertionError("the file belongs to whoever opened it");
          }
        };
    ArticleReaders.of(name)
        .orElseThrow()
        .read(
            file,
            Gunzipped.isCompressed(name) ? new Gunzipped(in, bytes.length) : in,
            entry -> {
              switch (entry) {
                case CorpusEntry.Found found -> articles.add(found.article());
                case Problem problem -> problems.add(problem.message());
              }
            });
    return new Read(articles, problems);
  }

  public static Read read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Truncates and damages each file; each must end in articles or a named problem, in bounded time.
   *
   * @param count how many damages in all
   */
  public static void survivesDamage(Map<String, byte[]> files, int count) {
    Random random = new Random(20);
    List<String> names = files.keySet().stream().sorted().toList();
    for (int i = 0; i < count; i++) {
      String name = names.get(i % names.size());
      byte[] damaged = i % 3 == 0 ? cut(files.get(name), random) : damaged(files.get(name), random);
      survives(name, damaged, "damage " + i);
    }
  }

  /**
   * Damages one file so often; each must end in articles or a named problem, in bounded time.
   *
   * @return how often it was read
   */
  static int survivesDamages(String name, byte[] bytes, int count) {
    Random random = new Random(name.hashCode());
    for (int i = 0; i < count; i++) {
      survives(name, damaged(bytes, random), "damage " + i);
    }
    return count;
  }

  /**
   * Cuts one file to every length, or to one in so many; each must end in articles or a named
   * problem, in bounded time.
   *
   * @return how often it was read
   */
  static int survivesCuts(String name, byte[] bytes, int step) {
    int reads = 0;
    for (int length = 0; length < bytes.length; length += step) {
      survives(name, Arrays.copyOf(bytes, length), "cut to " + length);
      reads++;
    }
    return reads;
  }

  private static void survives(String name, byte[] bytes, String what) {
    long start = System.nanoTime();
    try {
      Read read = read(name, bytes);
      read.problems().forEach(problem -> assertThat(problem).startsWith(name).doesNotContain("\n"));
      assertThat(read.articles().size() + read.problems().size())
          .as(name + ", " + what)
          .isPositive();
    } catch (IOException e) {
      assertThat(String.valueOf(e.getMessage())).doesNotContain("\n"); // named by the folder
    } catch (RuntimeException | Error e) {
      fail(name + ", " + what, e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(name + ", " + what)
        .isLessThan(BOUND);
  }

  private static byte[] cut(byte[] bytes, Random random) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] damaged = bytes.clone();
    int hits = 1 + random.nextInt(20);
    for (int i = 0; i < hits && damaged.length > 0; i++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(3)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          int to = random.nextInt(damaged.length);
          int length = Math.min(random.nextInt(64), damaged.length - Math.max(at, to));
          System.arraycopy(bytes, at, damaged, to, length);
        }
      }
    }
    return damaged;
  }

  /** What an article states of itself, each a dash where it does not. */
  static String told(Article article) {
    return String.join(
        "; ",
        article.title(),
        article.publisher().orElse("-"),
        article.publication().map(PublicationDate::iso).orElse("-"),
        article.authors().isEmpty() ? "-" : String.join(", ", article.authors()));
  }
}
