package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Markdown is parted. */
class PartedLinesTest {
  @Test
  void shortParagraphsStayAsTheyAre() {
    assertThat(PartedLines.of(List.of("The ferry", "sank.", "", "It was late.")))
        .isEqualTo(new PartedLines("The ferry\nsank.\n\nIt was late.\n", List.of(1, 2, 3, 4)));
  }

  @Test
  void aThousandLinesStandTogether() {
    PartedLines parted = PartedLines.of(Collections.nCopies(1001, "a"));

    assertThat(parted.text()).isEqualTo("a\n".repeat(1000) + "\na\n");
    assertThat(parted.numbers()).endsWith(1000, 1001, 1001);
  }

  @Test
  void aLongLineIsCutAfterAFullStop() {
    String sentence = "The ferry sank. ".repeat(600);

    assertThat(PartedLines.of(List.of(sentence + "a ".repeat(400))).text())
        .isEqualTo(sentence + "\n\n" + "a ".repeat(400) + "\n");
  }

  @Test
  void aLongLineWithoutSpacesIsCutBetweenCharacters() {
    PartedLines parted = PartedLines.of(List.of("a" + "🚢".repeat(6000)));

    assertThat(parted.text())
        .isEqualTo("a" + "🚢".repeat(4999) + "\n\n" + "🚢".repeat(1001) + "\n");
    assertThat(parted.numbers()).containsExactly(1, 1, 1);
  }
}
