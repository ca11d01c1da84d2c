package dateline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.AsAround;
import dateline.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Answers are kept whole, in order, in a bounded number, and for those alone who may read. */
class AnswerHistoryTest {
  @TempDir Path corpus;
  private AnswerHistory history;
  private Path folder;

  @BeforeEach
  void folder() throws Exception {
    Files.setPosixFilePermissions(corpus, PosixFilePermissions.fromString("rwxr-x---"));
    Path index = corpus.resolve(".dateline/index");
    AsAround.createDirectories(index);
    history = AnswerHistory.of(corpus, index);
    folder = corpus.resolve(".dateline/history");
  }

  private static KeptAnswer answer(String chat, String question) {
    return new KeptAnswer(
        1,
        Instant.parse("2026-11-29T10:00:00Z"),
        chat,
        new Question.Turn(question, "said"),
        JsonMapper.shared().createObjectNode().put("question", question).put("status", "answered"));
  }

  private List<String> listed() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void answersComeBackInOrderByChatAndByNumber() throws Exception {
    assertThat(history.last(9)).isEmpty();
    assertThat(history.newestChat()).isEmpty();
    assertThat(history.keep(answer("aaaaaaaa", "one"))).hasValue(1);
    assertThat(history.keep(answer("bbbbbbbb", "two"))).hasValue(2);
    assertThat(history.keep(answer("aaaaaaaa", "three"))).hasValue(3);
    assertThat(history.last(2)).extracting(KeptAnswer::question).containsExactly("two", "three");
    assertThat(history.newestChat())
        .extracting(KeptAnswer::question)
        .containsExactly("one", "three");
    assertThat(history.find(2))
        .get()
        .extracting(KeptAnswer::turn)
        .isEqualTo(new Question.Turn("two", "said"));
    assertThat(history.find(4)).isEmpty();
    assertThat(listed()).containsExactly("00000001.json", "00000002.json", "00000003.json");
    assertThat(history.clear()).isEqualTo(3);
    assertThat(listed()).isEmpty();
  }

  @Test
  void whoMayNotReadTheArticlesMayNotReadIt() throws Exception {
    history.keep(answer("aaaaaaaa", "one"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .endsWith("---");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("00000001.json"))))
        .endsWith("---")
        .startsWith("rw-");
  }

  @Test
  void theOldestGo() throws Exception {
    history.keep(answer("aaaaaaaa", "one"));
    for (int i = 2; i <= AnswerHistory.MOST_ANSWERS; i++) {
      Files.writeString(folder.resolve(String.format("%08d.json", i)), "");
    }
    history.keep(answer("aaaaaaaa", "last"));
    assertThat(listed()).hasSize(AnswerHistory.MOST_ANSWERS).doesNotContain("00000001.json");
    assertThat(history.last(5)).extracting(KeptAnswer::question).containsExactly("last");
  }

  @Test
  void filesThatAreNoAnswersArePassedOver() throws Exception {
    history.keep(answer("aaaaaaaa", "one"));
    List<String> broken =
        List.of("", "{", "[]", "{\"number\":2}", "{\"number\":6,\"at\":\"x\",\"answer\":{}}");
    for (int i = 0; i < broken.size(); i++) {
      Files.writeString(folder.resolve(String.format("%08d.json", i + 2)), broken.get(i));
    }
    Files.write(folder.resolve("00000008.json"), new byte[] {(byte) 0xFF, '{'});
    Files.writeString(folder.resolve("notes.json"), "{}");
    assertThat(history.last(99)).extracting(KeptAnswer::number).containsExactly(1);
    assertThat(history.keep(answer("aaaaaaaa", "next"))).hasValue(9);
    history.clear();
    assertThat(listed()).containsExactly("notes.json");
  }

  @Test
  void nothingIsWrittenBehindALink() throws Exception {
    Path elsewhere = Files.createDirectory(corpus.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("00000001.json"), "theirs");
    Files.createSymbolicLink(folder, elsewhere);
    assertThatThrownBy(() -> history.keep(answer("aaaaaaaa", "one")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is a link");
    assertThat(history.clear()).isZero();
    assertThat(elsewhere.resolve("00000001.json")).hasContent("theirs");
  }

  @Test
  void anAnswerThatIsTooLongIsNotKept() throws Exception {
    assertThat(history.keep(answer("aaaaaaaa", "x".repeat(2_000_000)))).isEmpty();
    assertThat(history.last(1)).isEmpty();
  }

  @Test
  void twoWhoKeepAtOnceLoseNothing() throws Exception {
    List<Thread> writers =
        IntStream.range(0, 4)
            .mapToObj(i -> Thread.ofPlatform().start(() -> keepTen("q" + i)))
            .toList();
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(history.last(99)).hasSize(40);
    assertThat(listed()).hasSize(40);
  }

  private void keepTen(String question) {
    try {
      for (int i = 0; i < 10; i++) {
        history.keep(answer("aaaaaaaa", question));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void anIndexElsewhereHasItsHistoryWithin() throws Exception {
    Path index = Files.createDirectory(corpus.resolve("idx"));
    AnswerHistory.of(corpus, index).keep(answer("aaaaaaaa", "one"));
    assertThat(index.resolve("history/00000001.json")).exists();
  }
}
