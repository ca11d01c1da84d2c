package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.article.Article;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of a file is a problem that names it, and the rest of the corpus is read. */
final class FileFaultsTest {
  private static final String BODY =
      "The council of Nes voted on Monday to keep the bridge. The mayor was pleased.";

  @TempDir Path root;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void oneGoodFile() throws IOException {
    Files.writeString(root.resolve("good.txt"), BODY);
  }

  private void read() throws IOException {
    CorpusFolder.at(root)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> articles.add(found.article());
            case Problem problem -> problems.add(problem.message());
          }
        });
    assertThat(articles).extracting(Article::id).contains("good");
  }

  private static byte[] compressed(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void linksToWhatTheKernelShows() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/cpuinfo")) && Files.isDirectory(Path.of("/sys")));
    Files.createSymbolicLink(root.resolve("processes"), Path.of("/proc"));
    Files.createSymbolicLink(root.resolve("system"), Path.of("/sys"));
    Files.createSymbolicLink(root.resolve("cpu.txt"), Path.of("/proc/cpuinfo"));
    read();
    assertThat(problems)
        .containsExactly(
            "cpu.txt: is a link to a pseudo-file of the kernel; fix it or remove it from"
                + " the corpus",
            "processes: is a link to a pseudo-file of the kernel; fix it or remove it from"
                + " the corpus",
            "system: is a link to a pseudo-file of the kernel; fix it or remove it from"
                + " the corpus");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dev/null",
        "/dev/zero",
        "/dev/random",
        "/dev/full",
        "/dev/tty",
        "/proc/self/mem",
        "/proc/self/environ",
        "/proc/kmsg",
        "/proc/self/fd/0",
        "/sys/kernel/uevent_seqnum",
        "/dev/fd"
      })
  @Timeout(60)
  void aLinkToADeviceOrToWhatTheKernelShows(String target) throws IOException {
    assumeTrue(Files.exists(Path.of(target)));
    Files.createSymbolicLink(root.resolve("link.txt"), Path.of(target));
    read();
    assertThat(articles).hasSize(1);
    assertThat(problems).singleElement().asString().startsWith("link.txt: is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/proc", "/proc/self", "/sys", "/sys/kernel", "/proc/1"})
  void foldersOfTheKernelAsCorpora(String folder) {
    assumeTrue(Files.isDirectory(Path.of(folder)));
    assertThatThrownBy(() -> CorpusFolder.at(Path.of(folder)))
        .isInstanceOf(CorpusFolderException.class)
        .hasMessageStartingWith(folder + " is a folder of the kernel, with no real files in it");
  }

  @Test
  void theFolderOfTheKernelAsACorpus() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    assertThatThrownBy(() -> CorpusFolder.at(Path.of("/proc")))
        .isInstanceOf(CorpusFolderException.class)
        .hasMessageStartingWith("/proc is a folder of the kernel, with no real files in it");
  }

  @Test
  void aLinkToAFolderElsewhereIsFollowed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("there.txt"), BODY);
    Files.createSymbolicLink(root.resolve("linked"), elsewhere);
    read();
    assertThat(problems).isEmpty();
    assertThat(articles).extracting(Article::file).containsExactly("good.txt", "linked/there.txt");
  }

  @Test
  void aLinkToItself() throws IOException {
    Files.createSymbolicLink(root.resolve("self.txt"), Path.of("self.txt"));
    read();
    assertThat(problems)
        .containsExactly("self.txt: is a link to nothing; fix it or remove it from the corpus");
  }

  @Test
  @Timeout(60)
  void aGzipHeaderWithoutAnEnd() throws IOException {
    byte[] bytes = new byte[20_000_000];
    java.util.Arrays.fill(bytes, (byte) 'x');
    byte[] head = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3};
    System.arraycopy(head, 0, bytes, 0, head.length);
    Files.write(root.resolve("name.txt.gz"), bytes);
    read();
    assertThat(problems)
        .containsExactly(
            "name.txt.gz: is not whole gzip: 128 KiB of it hold nothing but headers; fetch or"
                + " compress it again");
  }

  @Test
  @Timeout(60)
  void twentyThousandEmptyGzipMembers() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(compressed(BODY));
    byte[] empty = compressed("");
    for (int i = 0; i < 20_000; i++) {
      file.write(empty);
    }
    Files.write(root.resolve("empty.txt.gz"), file.toByteArray());
    read();
    assertThat(problems).singleElement().asString().startsWith("empty.txt.gz: is not whole gzip");
  }

  @Test
  void severalGzipMembersAreOneText() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 2000; i++) {
      file.write(compressed("Sentence " + i + " stands in a member of its own. "));
    }
    Files.write(root.resolve("members.txt.gz"), file.toByteArray());
    read();
    assertThat(problems).isEmpty();
    assertThat(articles.getLast().text()).endsWith("Sentence 1999 stands in a member of its own.");
  }

  @Test
  void aPublisherOfFortyThousandCharacters() throws IOException {
    String line = "{\"id\": \"long\", \"publisher\": \"" + "x".repeat(40_000) + "\", \"text\": \"";
    Files.writeString(root.resolve("a.jsonl"), line + BODY + "\"}\n");
    read();
    assertThat(articles.getFirst().publisher()).isEmpty();
    assertThat(problems)
        .containsExactly(
            "a.jsonl, line 1: gives a publisher of more than 500 characters; shorten it; until"
                + " then the article has none");
  }

  @Test
  void aNameWithControlsIsShownWithThem() {
    Problem problem = Problem.of("a\u202e\u001b[2J\nb.txt", "is not readable", "rename it");
    assertThat(problem.message())
        .isEqualTo("a‹U+202E›‹U+001B›[2J‹U+000A›b.txt: is not readable; rename it");
  }

  @Test
  void aFaultOfWhoeverTakesTheArticlesIsNotTheFiles() {
    assertThatThrownBy(() ->
            CorpusFolder.at(root)
                .read(_ -> {
                  throw new IllegalStateException("no room");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no room");
  }
}
