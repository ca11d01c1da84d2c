package dateline.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts fit the width, whatever they are written in, and lose nothing but spaces at a break. */
class WrapTest {
  private static final String MIXED =
      "The council met 习近平主席在北京会见了美国总统 and Žižek said “no” 👍 cafe\u0301 "
          + "averyveryveryverylongwordthatfitsonnoline 東京 end. ";

  private static List<String> wrapped(String text, int first, int rest) {
    return Wrap.lines(Text.of(text), first, rest).stream().map(Text::plain).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10, 40, 80, 200, 1000})
  void noLineIsWiderThanTheScreen(int width) {
    List<String> lines = wrapped(MIXED.repeat(4), width, width);
    assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(MIXED.repeat(4).replace(" ", ""));
  }

  @Test
  void wordsStayWholeWhereTheyFit() {
    assertThat(wrapped("one two three four", 9, 9)).containsExactly("one two", "three", "four");
  }

  @Test
  void theFirstLineHasAWidthOfItsOwn() {
    assertThat(wrapped("one two three", 3, 9)).containsExactly("one", "two three");
  }

  @Test
  void aWideCharacterTakesTwoColumnsAndACombiningOneNone() {
    assertThat(wrapped("東京東京", 4, 4)).containsExactly("東京", "東京");
    assertThat(wrapped("e\u0301e\u0301e\u0301", 2, 2)).containsExactly("e\u0301e\u0301", "e\u0301");
    assertThat(Columns.of("👍")).isEqualTo(2);
  }

  @Test
  void nothingIsOneEmptyLine() {
    assertThat(wrapped("", 10, 10)).containsExactly("");
  }

  @Test
  void aWidthBelowTwoIsTakenForTwo() {
    assertThat(wrapped("東a", 0, -7)).containsExactly("東", "a");
  }

  @Test
  void stylesRunOnOverABreak() {
    List<Text> lines =
        Wrap.lines(Text.of("a ").and(Style.QUOTED, "bb cc").and(Text.of(" d")), 4, 4);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).runs())
        .containsExactly(new Text.Run("a ", Style.PLAIN), new Text.Run("bb", Style.QUOTED));
    assertThat(lines.get(1).runs())
        .containsExactly(new Text.Run("cc", Style.QUOTED), new Text.Run(" d", Style.PLAIN));
  }

  @Test
  void anyTextFits() {
    Random random = new Random(7);
    String letters = "ab \u0301東👍’ — ";
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(60), 0, letters.codePointCount(0, letters.length()))
          .map(n -> letters.codePointAt(letters.offsetByCodePoints(0, n)))
          .forEach(text::appendCodePoint);
      int width = 2 + random.nextInt(20);
      List<String> lines = wrapped(text.toString(), width, width);
      assertThat(lines)
          .as("%s at %d", text, width)
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }
}
