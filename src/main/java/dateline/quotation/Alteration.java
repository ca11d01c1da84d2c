package dateline.quotation;

import dateline.text.Span;
import java.util.List;
import java.util.Optional;

/** Finds what a claim that stands nowhere was altered from. */
final class Alteration {
  private final FoldedWords claim;

  Alteration(FoldedWords claim) {
    this.claim = claim;
  }

  /** The alteration of the nearest place in an article, empty where nothing there is like it. */
  Optional<Verification.Altered> of(Locator article) {
    return ofWhole(article).or(() -> ofPieces(article));
  }

  private Optional<Verification.Altered> ofWhole(Locator article) {
    return Nearest.find(claim, article.words()).map(nearest -> altered(article, nearest));
  }

  /** With an ellipsis: every piece must be like some place; the first that is altered is shown. */
  private Optional<Verification.Altered> ofPieces(Locator article) {
    List<Span> pieces = EllipsisMatch.piecesOf(claim.folded().text());
    if (pieces.size() < 2 || pieces.size() > EllipsisMatch.MAXIMUM_PIECES) {
      return Optional.empty();
    }
    Optional<Verification.Altered> first = Optional.empty();
    for (Span piece : pieces) {
      FoldedWords words = FoldedWords.of(FoldedText.of(piece.of(claim.folded().text())));
      Optional<Verification.Altered> altered = new Alteration(words).ofWhole(article);
      if (altered.isEmpty() || words.size() < EllipsisMatch.MINIMUM_WORDS) {
        return Optional.empty();
      }
      first = first.filter(Alteration::isReal).or(() -> altered);
    }
    return first;
  }

  private static boolean isReal(Verification.Altered altered) {
    return !altered.difference().changes().isEmpty();
  }

  private Verification.Altered altered(Locator article, Nearest nearest) {
    Span stretch = stretch(article, nearest);
    FoldedText folded = article.folded();
    Quote quote = article.quote(stretch);
    Span shown = new Span(folded.indexOf(quote.span().start()), folded.indexOf(quote.span().end()));
    return new Verification.Altered(quote, Comparison.of(claim, article.words(), shown));
  }

  /**
   * The nearest place with as many words before and after as the claim has more than the place, and
   * with the signs around it where the claim has some.
   */
  private Span stretch(Locator article, Nearest nearest) {
    FoldedWords words = article.words();
    String text = words.folded().text();
    int from = nearest.from() - Math.min(nearest.before(), nearest.from());
    int to = Math.min(words.size(), nearest.to() + nearest.after());
    int start = words.starts()[from];
    int end = words.ends()[to - 1];
    while (claim.starts()[0] > 0 && start > 0 && Typography.isSign(text.charAt(start - 1))) {
      start--;
    }
    boolean signsAfter = claim.ends()[claim.size() - 1] < claim.folded().text().length();
    while (signsAfter && end < text.length() && Typography.isSign(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }
}
