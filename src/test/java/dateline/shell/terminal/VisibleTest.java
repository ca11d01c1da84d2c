package dateline.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a terminal would obey, hide or reorder is printed as it is. */
class VisibleTest {
  @ParameterizedTest
  @CsvSource({
    "0000", "0007", "0008", "001B", "007F", "0080", "0085", "009B", "009D", "00AD", "034F", "061C",
    "115F", "180E", "200B", "200C", "200D", "200E", "200F", "202A", "202D", "202E", "2060", "2066",
    "2069", "3164", "FEFF", "FFA0", "FFF9", "E0001", "E0041", "E0100", "E01EF"
  })
  void aTrickIsShown(String hex) {
    int c = Integer.parseInt(hex, 16);
    String text = "a" + Character.toString(c) + "b";
    assertThat(Visible.of(text)).isEqualTo("a‹U+" + hex + "›b");
    assertThat(Visible.json('"' + text + '"'))
        .matches("\"a(\\\\u[0-9a-f]{4}){1,2}b\"")
        .doesNotContain(Character.toString(c));
  }

  @ParameterizedTest
  @CsvSource({
    "plain words",
    "“curly” ‘quotes’ – and — dashes…",
    "Łódź, Žižek, Đoković",
    "北京 서울 東京",
    "नमस्ते",
    "👍🏽",
    "e\u0301"
  })
  void ordinaryTextStays(String text) {
    assertThat(Visible.of(text)).isEqualTo(text);
    assertThat(Visible.json(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👨\u200D👩\u200D👧",
        "👩🏽\u200D🚀",
        "🏳\uFE0F\u200D🌈",
        "می\u200Cخواهم",
        "क\u094D\u200Dष",
        "ක\u0DCA\u200Dර"
      })
  void joinersStayWhereTheyBelong(String text) {
    assertThat(Visible.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200D👩",
        "👩\u200Da",
        "می\u200C",
        "می\u200Ca",
        "\u200Dم",
        "👩\u200D\u200D👧",
        "م\u200C\u200Cم",
        "👩\u200C👧"
      })
  void elsewhereTheyAreShown(String text) {
    assertThat(Visible.of(text)).contains("‹U+200");
  }

  @Test
  void breaksBecomeOneSpace() {
    assertThat(Visible.of("a\r\n\tb\u2028c\n\nd")).isEqualTo("a b c d");
  }

  @Test
  void halfASurrogatePairIsReplaced() {
    assertThat(Visible.of("a\uD83Db\uDC4Dc")).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(Visible.json("a\uD83Db")).isEqualTo("a\\ud83db");
  }

  @Test
  void aLongHostileTextTakesNoLong() {
    assertThat(Visible.of("\u001B".repeat(100_000))).hasSize(800_000);
  }

  @Test
  void noTextCanBeMadeAroundIt() {
    Text text = Text.of("\u001B[2J").and(Style.QUOTED, "\u202Ehidden").and(Text.of("\u0007"));
    assertThat(text.plain()).isEqualTo("‹U+001B›[2J‹U+202E›hidden‹U+0007›");
  }
}
