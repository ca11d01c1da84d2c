package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Beginnings, endings and marks, taken off. */
class EdgesTest {
  @Test
  void endingsAreTakenOffOnce() {
    assertThat(Edges.withoutEnding("It sank..", ".")).isEqualTo("It sank.");
    assertThat(Edges.withoutEnding("It sank", ".")).isEqualTo("It sank");
    assertThat(Edges.withoutBeginning("//help", "/")).isEqualTo("/help");
    assertThat(Edges.withoutBeginning("help", "/")).isEqualTo("help");
  }

  @Test
  void marksAreStripped() {
    assertThat(Edges.stripEnd("(who sank?) ?! \n", "?!")).isEqualTo("(who sank?)");
    assertThat(Edges.strip(" — it sank, then —,", ",—")).isEqualTo("it sank, then");
    assertThat(Edges.strip(" ?! ", "?!")).isEmpty();
  }

  @Test
  void textIsCutAtMarks() {
    assertThat(Edges.before("text/html; charset=utf-8", ";")).isEqualTo("text/html");
    assertThat(Edges.before("a#b?c", "?#")).isEqualTo("a");
    assertThat(Edges.before("text/html", ";")).isEqualTo("text/html");
    assertThat(Edges.afterLast("folder/sub/page", "/")).isEqualTo("page");
    assertThat(Edges.afterLast("page", "/")).isEqualTo("page");
    assertThat(Edges.afterLast("folder/", "/")).isEmpty();
  }
}
