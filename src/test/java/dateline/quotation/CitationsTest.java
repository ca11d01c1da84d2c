package dateline.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of {@code citations.txt}, as it stands, with CRLF, and with one character changed. */
class CitationsTest {
  static Stream<CitationCases.Case> cases() {
    return CitationCases.read().stream();
  }

  @Test
  void thereAreAtLeastAHundredCases() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isVerifiedAsTheFileSays(CitationCases.Case data) {
    Verification verification = verify(data, data.claim());

    assertThat(kindOf(verification)).isEqualTo(data.expected());
    String stands = quotesOf(verification).map(Quote::text).collect(Collectors.joining(" / "));
    if (data.expected().equals("exact")) {
      assertThat(stands).isEqualTo(data.field("stands").orElse(data.claim()));
    }
    data.field("stands").ifPresent(words -> assertThat(stands).isEqualTo(words));

    data.field("differs").ifPresent(change -> assertThat(changesOf(verification)).contains(change));
    data.field("nth").ifPresent(n -> assertThat(startOf(verification)).isEqualTo(nth(data, n)));
    data.field("in")
        .ifPresent(id ->
            assertThat(quotesOf(verification))
                .allSatisfy(quote -> assertThat(quote.article().id()).isEqualTo(id)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lineEndsAreWhiteSpace(CitationCases.Case data) {
    String claim = data.claim().replace(" ", "\r\n");
    String expected =
        data.expected().equals("exact") && data.claim().strip().contains(" ")
            ? "normalised"
            : data.expected();

    assertThat(kindOf(verify(data, claim))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aChangedLetterOrDigitIsNeverVerified(CitationCases.Case data) {
    String claim = data.claim();
    for (int at = 0; at < claim.length(); at++) {
      if (Character.isLetterOrDigit(claim.charAt(at))) {
        String changed = claim.substring(0, at) + other(claim.charAt(at)) + claim.substring(at + 1);
        assertThat(kindOf(verify(data, changed)))
            .as(changed)
            .isNotIn("exact", "normalised", "misattributed");
      }
    }
  }

  private static char other(char c) {
    if (Character.isDigit(c)) {
      return (char) ('0' + (Character.digit(c, 10) + 5) % 10);
    }
    char letter = Character.toLowerCase(c) == 'q' ? 'z' : 'q';
    return Character.isUpperCase(c) ? Character.toUpperCase(letter) : letter;
  }

  private static Verification verify(CitationCases.Case data, String claim) {
    Optional<Span> place =
        data.field("place")
            .map(n ->
                new Span(
                    nth(data, n),
                    nth(data, n) + data.field("words").orElse(data.claim()).length()));
    return new Verifier(Sources.of(data.articles()))
        .verify(new ClaimedQuotation(data.article().id(), claim, place));
  }

  /** Where the words of a case stand for the n-th time, counting from 1. */
  private static int nth(CitationCases.Case data, String n) {
    Article article = data.article();
    String words = data.field("stands").orElse(data.claim());
    int at = -1;
    for (int i = 0; i < Integer.parseInt(n); i++) {
      at = article.text().indexOf(words, at + 1);
    }
    return at;
  }

  private static int startOf(Verification verification) {
    return quotesOf(verification).findFirst().orElseThrow().span().start();
  }

  private static String kindOf(Verification verification) {
    return verification.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static List<String> changesOf(Verification verification) {
    return verification instanceof Verification.Altered(Quote nearest, Difference difference)
        ? difference.changes().stream()
            .map(change ->
                change.claimed().strip()
                    + " -> "
                    + change.source().of(nearest.article().text()).strip())
            .toList()
        : List.of();
  }

  private static Stream<Quote> quotesOf(Verification verification) {
    return switch (verification) {
      case Verification.Exact exact -> Stream.of(exact.quote());
      case Verification.Normalised normalised -> normalised.quotes().stream();
      case Verification.Altered altered -> Stream.of(altered.nearest());
      case Verification.Spliced spliced -> spliced.pieces().stream();
      case Verification.Misattributed misattributed -> Stream.of(misattributed.actual());
      case Verification.Fabricated fabricated -> Stream.of();
    };
  }
}
