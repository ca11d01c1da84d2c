package dateline.citation;

import java.util.List;
import java.util.Optional;

/**
 * The quotation gate: says whether a claimed quotation stands in its source. It tolerates white
 * space, the style of quotation marks and dashes, a changed case of the first letter, and a marked
 * ellipsis, and no other difference. Safe for use by several threads, as far as its sources are.
 */
public final class Verifier {
  private final Sources sources;

  /**
   * @param sources the articles in which quotations are looked up
   */
  public Verifier(Sources sources) {
    this.sources = sources;
  }

  /**
   * Verifies a quotation that is said to stand in one article. Takes time linear in the claim, the
   * article and the other candidates.
   *
   * @param claim what is said to stand where; the article may be one that does not exist
   * @return never null, and a {@link Quote} of the claimed article only where the words stand there
   */
  public Verification verify(ClaimedQuotation claim) {
    List<Wording> readings = Wording.readingsOf(claim.text());
    if (readings.isEmpty()) {
      return new Verification.Fabricated();
    }
    return sources
        .article(claim.article())
        .flatMap(article -> new Locator(article).locate(readings, claim.place()))
        .map(Locator.Found::verification)
        .or(() -> elsewhere(claim, readings))
        .orElseGet(Verification.Fabricated::new);
  }

  private Optional<Verification> elsewhere(ClaimedQuotation claim, List<Wording> readings) {
    return sources.candidates(claim.text()).stream()
        .filter(article -> !article.id().equals(claim.article()))
        .flatMap(article -> new Locator(article).locate(readings, Optional.empty()).stream())
        .findFirst()
        .map(found -> new Verification.Misattributed(found.quotes().getFirst()));
  }
}
