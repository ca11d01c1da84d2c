package dateline.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Generated articles and claims. Whatever is verified is cut out of the article and equals the
 * claim but for what the gate tolerates, by an oracle that shares no code with it; what was changed
 * is never verified; what was only set otherwise always is. Every word of an article is another
 * one, so that a changed claim cannot stand elsewhere by chance.
 */
@Tag("slow")
class VerifierPropertyTest {
  private static final int CLAIMS = 100_000;
  private static final int CLAIMS_PER_ARTICLE = 20;

  private final Random random = new Random(20231028);
  private final GeneratedClaims generated = new GeneratedClaims(random);

  @Test
  void onlyWhatStandsInTheSourceIsVerified() {
    int mutated = 0;
    for (int i = 0; i < CLAIMS; i += CLAIMS_PER_ARTICLE) {
      List<String> words = generated.words();
      Article article = TestArticles.article("a" + i, String.join("", words));
      Verifier verifier = new Verifier(Sources.of(List.of(article)));
      for (int j = 0; j < CLAIMS_PER_ARTICLE; j++) {
        if (random.nextInt(3) == 0) {
          holdsTolerated(verifier, article, words);
        } else {
          mutated += holdsMutated(verifier, article, words);
        }
      }
    }
    assertThat(mutated).isGreaterThan(CLAIMS / 2);
  }

  private void holdsTolerated(Verifier verifier, Article article, List<String> words) {
    String claim = generated.restyled(generated.chosen(words));
    Verification verification = verify(verifier, article, claim);
    assertThat(isVerified(verification)).as("%s in %s", claim, article.text()).isTrue();
    holdsP1(article, claim, verification);
  }

  private int holdsMutated(Verifier verifier, Article article, List<String> words) {
    List<String> chosen = generated.chosen(words);
    String original = String.join("", chosen);
    String claim = generated.mutated(chosen);
    if (GeneratedClaims.bare(claim).equals(GeneratedClaims.bare(original))) {
      return 0;
    }
    claim = random.nextBoolean() ? claim : generated.styled(claim);
    Verification verification = verify(verifier, article, claim);
    holdsP1(article, claim, verification);
    assertThat(isVerified(verification))
        .as("%s, made of %s, is %s", claim, original, verification)
        .isFalse();
    return 1;
  }

  private static void holdsP1(Article article, String claim, Verification verification) {
    List<Quote> quotes = quotes(verification);
    quotes.forEach(quote ->
        assertThat(quote.text())
            .isEqualTo(article.text().substring(quote.span().start(), quote.span().end())));
    if (isVerified(verification)) {
      String stands = quotes.stream().map(Quote::text).collect(Collectors.joining("…"));
      assertThat(GeneratedClaims.bare(claim)).isEqualTo(GeneratedClaims.bare(stands));
      for (int i = 1; i < quotes.size(); i++) {
        assertThat(quotes.get(i).span().start())
            .isGreaterThanOrEqualTo(quotes.get(i - 1).span().end());
      }
    }
  }

  private static Verification verify(Verifier verifier, Article article, String claim) {
    return verifier.verify(new ClaimedQuotation(article.id(), claim, Optional.empty()));
  }

  private static boolean isVerified(Verification verification) {
    return switch (verification) {
      case Verification.Exact exact -> true;
      case Verification.Normalised normalised -> true;
      case Verification.Altered altered -> false;
      case Verification.Spliced spliced -> false;
      case Verification.Misattributed misattributed -> false;
      case Verification.Fabricated fabricated -> false;
    };
  }

  private static List<Quote> quotes(Verification verification) {
    return switch (verification) {
      case Verification.Exact exact -> List.of(exact.quote());
      case Verification.Normalised normalised -> normalised.quotes();
      case Verification.Altered altered -> List.of(altered.nearest());
      case Verification.Spliced spliced -> spliced.pieces();
      case Verification.Misattributed misattributed -> List.of(misattributed.actual());
      case Verification.Fabricated fabricated -> List.of();
    };
  }
}
