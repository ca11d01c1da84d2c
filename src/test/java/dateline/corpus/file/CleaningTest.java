package dateline.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dateline.article.Passages;
import dateline.text.Characters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cleaning does with the whole of a page; {@link BoilerplateRulesTest} has the single lines.
 */
@Tag("slow")
class CleaningTest {
  private static final String LEAD =
      "The council voted on Monday to keep the old bridge, which engineers had called unsafe.";
  private static final String NEXT =
      "Repairs will begin in spring and take two years, the mayor told reporters after the vote.";

  private static Cleaning clean(String... paragraphs) {
    return Cleaning.of(String.join("\n\n", paragraphs), Optional.empty());
  }

  @Test
  void aHeadlineAboveTheTextBecomesTheTitle() {
    Cleaning cleaning = clean("Monday, 4 March", "World", "Council Keeps the Bridge", LEAD, NEXT);

    assertThat(cleaning.headline()).hasValue("Council Keeps the Bridge");
    assertThat(cleaning.paragraphs()).containsExactly(LEAD, NEXT);
  }

  @Test
  void aHeadlineThatTheFileStatesIsNotRepeatedInTheText() {
    Cleaning cleaning =
        Cleaning.of(
            "COUNCIL KEEPS “THE BRIDGE”\n\n" + LEAD, Optional.of("Council keeps the bridge"));

    assertThat(cleaning.headline()).isEmpty();
    assertThat(cleaning.paragraphs()).containsExactly(LEAD);
  }

  @Test
  void aLineAboveTheTextThatIsNotTheStatedHeadlineStays() {
    Cleaning cleaning =
        Cleaning.of("A town divided\n\n" + LEAD, Optional.of("Council keeps bridge"));

    assertThat(cleaning.paragraphs()).containsExactly("A town divided", LEAD);
  }

  @Test
  void aStandfirstThatTheLeadRepeatsStandsOnce() {
    assertThat(
            clean("Headline Here", LEAD, "Article content", "(Bloomberg) — " + LEAD, NEXT)
                .paragraphs())
        .containsExactly("(Bloomberg) — " + LEAD, NEXT);
  }

  @Test
  void aParagraphThatComesTwiceStandsOnce() {
    assertThat(
            clean(LEAD, NEXT, LEAD.replace("The", "the"), "Snow fell.", "Snow fell.").paragraphs())
        .containsExactly(LEAD, NEXT, "Snow fell.", "Snow fell.");
  }

  @Test
  void headlinesUnderAListGoAndTheArticleGoesOn() {
    assertThat(
            clean(LEAD, "Most Popular", "Man bites dog", "Is tea bad for you?", NEXT).paragraphs())
        .containsExactly(LEAD, NEXT);
  }

  @Test
  void afterTheCommentsComesNothing() {
    assertThat(clean(LEAD, NEXT, "Comments", "The minister said it best. What a day.").paragraphs())
        .containsExactly(LEAD, NEXT);
  }

  @Test
  void aHardWrappedTextIsJoined() {
    String wrapped =
        """
        The council voted on Monday to keep the old bridge,
        which engineers had called unsafe.
        A new paragraph, with some more words in it, comes
        after a short line.
        """;
    assertThat(clean(wrapped).paragraphs())
        .containsExactly(
            LEAD, "A new paragraph, with some more words in it, comes after a short line.");
  }

  @Test
  void aLineIsAParagraphWhereLinesAreLong() {
    assertThat(clean(LEAD + " " + NEXT + "\n" + NEXT).paragraphs()).hasSize(2);
  }

  @Test
  void noBreakSpacesStayInsideAndGoAtTheEnds() {
    assertThat(clean("\u00a0On 4\u00a0March it rained . . . a lot.\u00a0").paragraphs())
        .containsExactly("On 4\u00a0March it rained . . . a lot.");
  }

  @Test
  void authorsComeFromTheByLine() {
    Cleaning cleaning = clean("Headline Here", "By Ann Li and Tom Mitchell in Leeds", LEAD, NEXT);

    assertThat(cleaning.authors()).containsExactly("Ann Li", "Tom Mitchell");
    assertThat(cleaning.paragraphs()).containsExactly(LEAD, NEXT);
  }

  static Stream<String> longLines() {
    return Stream.of(
        "a",
        " ",
        "\u00a0",
        ".",
        "“",
        "Aa",
        "A ",
        "a, ",
        "By A",
        "By Aa ",
        "(",
        "[a](",
        "**a",
        "#",
        "Published ",
        "1",
        "12 ",
        "2019-",
        "Mon ",
        "\u001b",
        "\u001b[",
        "\u001b]",
        "\u001b[1;",
        "read more ",
        "Getty ",
        "facebook ",
        "all rights ",
        ". ",
        ".“ ",
        "? A ",
        ".) ",
        "U.S. ",
        "said ",
        "WASHINGTON, ",
        "-",
        "—",
        "a\n",
        "Read more\n",
        "{",
        "---\n",
        "A. ",
        ". . ");
  }

  @ParameterizedTest
  @MethodSource("longLines")
  void aHundredThousandTimesTheSameIsFast(String piece) {
    String text = piece.repeat(100_000);
    assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          Cleaning cleaning =
              Cleaning.of(Characters.harmless(Markdown.plain(text)), Optional.empty());
          DateInference.of(cleaning, Optional.of(text), text);
          ByLine.authors(List.of(text));
          Passages.spans(cleaning.text());
          Passages.spans(text);
          FrontMatter.of("---\n" + text);
          FrontMatter.of("---\na: " + text + "\n---\n");
        });
  }

  @Test
  void keepsWhatPutsTheArticleRightWhereverItStands() {
    Cleaning cleaning =
        Cleaning.of(
            List.of(
                "An earlier version of this story said the bridge cost 12 million kroner, instead"
                    + " of 21 million.",
                "The bridge of Lund cost 21 million kroner, the council said on Monday.",
                "Read more:",
                "This story has been updated.",
                "Correction: the bridge is 300 metres long, not 500 metres."),
            Optional.empty());
    assertThat(cleaning.paragraphs())
        .contains(
            "An earlier version of this story said the bridge cost 12 million kroner, instead of"
                + " 21 million.",
            "Correction: the bridge is 300 metres long, not 500 metres.")
        .doesNotContain("This story has been updated.");
  }
}
