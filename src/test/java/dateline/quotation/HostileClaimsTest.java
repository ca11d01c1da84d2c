package dateline.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.article.Article;
import dateline.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Claims and articles made to take quadratic time. The limit is against hangs, not a measure. */
@Tag("slow")
class HostileClaimsTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MANY = 100_000;

  static Stream<Arguments> claims() {
    return Stream.of(
        claim("quotation marks", "\"".repeat(2 * MANY) + "a", "\"".repeat(MANY) + "b"),
        claim("marks that stand", "“".repeat(MANY) + "a b", "\"".repeat(MANY / 2) + "a b"),
        claim("one letter", "a".repeat(2 * MANY), "a".repeat(MANY)),
        claim("one word", "a ".repeat(2 * MANY), "a ".repeat(MANY) + "b"),
        claim("two words", "a b ".repeat(MANY), "a b ".repeat(MANY / 2) + "c"),
        claim("ellipses", "a b c … ".repeat(MANY / 4), "a b c … ".repeat(MANY / 4) + "d"),
        claim("few ellipses", "a b c ".repeat(MANY), "a b c … ".repeat(15) + "d e f"),
        claim("dots", ". ".repeat(MANY), ".".repeat(MANY) + "a"),
        claim("spaced dots", ". ".repeat(MANY) + "a", ". ".repeat(MANY) + "b"),
        claim("hyphens", "-".repeat(MANY) + "a", "-".repeat(MANY) + "b"),
        claim("white space", " ".repeat(MANY) + "a", " ".repeat(MANY) + "b"),
        claim("nothing", "\u200b".repeat(MANY) + "a", "\u200b".repeat(MANY) + "b"),
        claim("invisible", "a\u200b".repeat(MANY), "a\u200b".repeat(MANY / 2) + "b"),
        claim(
            "marks on a letter",
            "e" + "\u0301".repeat(MANY),
            "e" + "\u0301".repeat(MANY - 1) + "b"),
        claim("accents", "e\u0301 ".repeat(MANY), "é ".repeat(MANY / 2) + "b"),
        claim("half characters", "\ud83c ".repeat(MANY), "\ud83c".repeat(MANY) + "a"),
        claim("brackets", "[…] ".repeat(MANY) + "a", "[…] ".repeat(MANY) + "b"),
        claim("no words", "!?".repeat(MANY), "!?".repeat(MANY / 2)),
        claim("a million words", news(170_000), news(60_000).replace("river", "lake")));
  }

  private static Arguments claim(String name, String text, String claim) {
    return Arguments.of(name, text, claim);
  }

  private static String news(int words) {
    String[] some = {"the", "river", "rose", "on", "Monday", "and", "fell", "by", "12", "metres."};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(some[(int) ((long) i * i % 97 % some.length)]).append(' ');
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void takesLinearTime(String name, String text, String claim) {
    Verifier verifier = new Verifier(Sources.of(List.of(TestArticles.article("a", text))));
    for (String id : List.of("a", "none")) {
      for (Optional<Span> place : List.of(Optional.<Span>empty(), Optional.of(new Span(5, 6)))) {
        Verification verification =
            assertTimeoutPreemptively(
                LIMIT, () -> verifier.verify(new ClaimedQuotation(id, claim, place)));
        assertThat(verification).isNotNull();
      }
    }
  }

  @Test
  void aMegabyteIsSearchedForAnAlteredSentence() {
    String sentence = "Ana Ruiz said that 47 of the 90 boats came back before dusk.";
    String text = news(90_000) + sentence + " " + news(90_000);
    Article article = TestArticles.article("long", text);
    Verifier verifier = new Verifier(Sources.of(List.of(article)));

    Verification exact = verifier.verify(new ClaimedQuotation("long", sentence, Optional.empty()));
    Verification altered =
        verifier.verify(
            new ClaimedQuotation("long", sentence.replace("47", "48"), Optional.empty()));

    assertThat(exact).isEqualTo(new Verification.Exact(quote(article, sentence)));
    assertThat(altered)
        .isInstanceOfSatisfying(
            Verification.Altered.class,
            found -> {
              assertThat(found.nearest()).isEqualTo(quote(article, sentence));
              assertThat(found.difference().changes())
                  .containsExactly(new Difference.Changed("48", quote(article, "47").span()));
            });
  }

  private static Quote quote(Article article, String words) {
    int at = article.text().indexOf(words);
    return new Quote(article, new Span(at, at + words.length()));
  }
}
