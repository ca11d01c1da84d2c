package dateline.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.FileReading;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphsTest {
  /** Lines with a number that a text repeats, and that no page begins with. */
  @ParameterizedTest
  @ValueSource(strings = {"Result: 1–1", "Open 10 am to 6 pm", "10:30", "Yes | 12"})
  void aLineThatIsSaidThreeTimesStays(String line) {
    String text =
        """
        The first match was played in the rain.

        %1$s

        The second match was played on Monday.

        %1$s

        Nobody came to the third of the matches.

        %1$s
        """;
    assertThat(Paragraphs.of(text.formatted(line))).filteredOn(line::equals).hasSize(3);
  }

  /** In a text that is copied without the form feeds, heads part sentences. */
  @Test
  void headsThatPartSentencesGo() {
    String page =
        """
        The insurer of the fleet of Hylle will pay for no more than a third of the

        Island Post, 14 June 2024

        boats, said the head of the company on Tuesday.

        """;
    assertThat(Paragraphs.of(page.repeat(3)))
        .hasSize(3)
        .containsOnly(
            "The insurer of the fleet of Hylle will pay for no more than a third of the boats, said"
                + " the head of the company on Tuesday.");
  }

  @Test
  void aDividedWordOfJustifiedLinesIsJoined() {
    String text =
        """
        The   council  of   Nes   sold  the  saw  mill on  Monday  to the govern-
        ment,  which  will   keep  ninety  of  its  two hundred  workers and then
        close   the   two   older   sheds   there   before  the  end  of the year.
        """;
    assertThat(Paragraphs.of(text))
        .containsExactly(
            "The council of Nes sold the saw mill on Monday to the government, which will keep"
                + " ninety of its two hundred workers and then close the two older sheds there"
                + " before the end of the year.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\r\\n"})
  void aSoftHyphenAtTheEndOfALineDividesAWord(String end) throws IOException {
    String json = "{\"title\": \"A\", \"text\": \"It burned at the sta\\u00ad" + end + "tion.\"}";

    assertThat(FileReading.read("a.jsonl", json).only().text())
        .isEqualTo("It burned at the station.");
  }
}
