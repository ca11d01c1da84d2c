package dateline.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @Test
  void theWordsStayAndTheMarksGo() {
    assertThat(Markdown.plain("## The *ferry*\n\nIt [sank](https://a.example/x)\nin `March`."))
        .isEqualTo("The ferry\n\nIt sank\nin March.\n\n");
  }

  @Test
  void nestedEmphasisIsTakenOff() {
    String marks = "*".repeat(4_999);

    assertThat(Markdown.plain(marks + "a" + marks)).isEqualTo("a\n\n");
  }

  /** Lines that may begin a list, of which commonmark copies all before at each. */
  @ParameterizedTest
  @ValueSource(strings = {"[1] The ferry sank.\n", "“The ferry sank.”\n", "a | b\n-|-\n"})
  void aParagraphOfManyLinesIsRead(String line) {
    assertThat(Markdown.plain(line.repeat(100_000)).length()).isGreaterThan(300_000);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"[1] The ferry sank.\n", "“The ferry sank.”\n", "a | b\n-|-\n"})
  void aParagraphOfAMillionLinesIsReadInTime(String line) {
    String plain =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> Markdown.plain(line.repeat(1_000_000)));

    assertThat(plain.length()).isGreaterThan(3_000_000);
  }
}
