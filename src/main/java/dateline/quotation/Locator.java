package dateline.quotation;

import dateline.article.Article;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a wording stands in one article, with no difference but the tolerated ones. Safe for
 * use by several threads.
 */
final class Locator {
  private final Article article;
  private @Nullable FoldedText folded;
  private @Nullable FoldedWords words;

  Locator(Article article) {
    this.article = article;
  }

  Article article() {
    return article;
  }

  synchronized FoldedText folded() {
    if (folded == null) {
      folded = FoldedText.of(article.text());
    }
    return folded;
  }

  synchronized FoldedWords words() {
    if (words == null) {
      words = FoldedWords.of(folded());
    }
    return words;
  }

  /** The stretch from one word up to another, widened to what can be cut. */
  Quote quote(int fromWord, int toWord) {
    return quote(new Span(words().starts()[fromWord], words().ends()[toWord - 1]));
  }

  /** A stretch of the folded text, widened to what can be cut. */
  Quote quote(Span stretch) {
    return new Quote(article, folded().widen(stretch.start(), stretch.end()));
  }

  /**
   * @param readings the ways to read the claim
   * @param place where it is said to stand: of several places, the one nearest to it is taken;
   *     without it, the first one that is exact, else the first
   * @return the quotes, empty where the wording does not stand in the article
   */
  Optional<Found> locate(List<ClaimText> readings, Optional<Span> place) {
    Choice choice = new Choice(place);
    for (ClaimText reading : readings) {
      choice.exact = true;
      findExact(reading, choice);
    }
    for (ClaimText reading : choice.isSettled() ? List.<ClaimText>of() : readings) {
      choice.exact = false;
      findFolded(reading, choice);
    }
    return choice.found().or(() -> elided(readings, place));
  }

  private void findExact(ClaimText reading, Choice choice) {
    String text = article.text();
    int length = reading.words().length();
    new Search(reading.words())
        .find(
            text,
            0,
            at ->
                WordBoundary.isClean(text, at, at + length)
                    && isWhole(new Span(at, at + length))
                    && choice.offer(new Span(at, at + length)));
  }

  private void findFolded(ClaimText reading, Choice choice) {
    for (String pattern : ClaimText.cases(reading.folded().text())) {
      new Search(pattern)
          .find(
              folded().text(),
              0,
              at ->
                  folded()
                      .unfold(at, at + pattern.length())
                      .filter(this::isWhole)
                      .filter(choice::offer)
                      .isPresent());
    }
  }

  /** Whether a wording may stand here: nothing was taken out of the file within. */
  private boolean isWhole(Span span) {
    return !article.annotations().isCut(span);
  }

  private Optional<Found> elided(List<ClaimText> readings, Optional<Span> place) {
    int from = place.map(span -> folded().indexOf(span.start())).orElse(0);
    return readings.stream()
        .map(reading -> new EllipsisMatch(folded(), reading))
        .flatMap(elision -> elision.locate(from).or(() -> elision.locate(0)).stream())
        .filter(places -> places.stream().allMatch(this::isWhole))
        .findFirst()
        .map(places -> places.stream().map(span -> new Quote(article, span)).toList())
        .map(quotes -> new Found(quotes, false));
  }

  /** The best of the places offered. */
  private final class Choice {
    private final Optional<Span> place;
    private @Nullable Span best;
    private long distance = Long.MAX_VALUE;
    private boolean exact;
    private boolean bestIsExact;

    private Choice(Optional<Span> place) {
      this.place = place;
    }

    /** Takes a place if it is better than the best; says whether nothing can be better. */
    private boolean offer(Span span) {
      long away = place.map(wanted -> distance(wanted, span)).orElse(0L);
      if (away < distance) {
        best = span;
        distance = away;
        bestIsExact = exact;
      }
      return isSettled();
    }

    private boolean isSettled() {
      return distance == 0;
    }

    /** Places that have a character in common with the one wanted come before all others. */
    private static long distance(Span wanted, Span span) {
      long apart = Math.abs((long) wanted.start() - span.start());
      return wanted.overlaps(span) ? apart : apart + Integer.MAX_VALUE;
    }

    private Optional<Found> found() {
      return best == null
          ? Optional.empty()
          : Optional.of(new Found(List.of(new Quote(article, best)), bestIsExact));
    }
  }

  /**
   * Where a wording stands.
   *
   * @param quotes the places, in order, at least one
   * @param exact whether the wording stands there character for character
   */
  record Found(List<Quote> quotes, boolean exact) {
    Verification verification() {
      return exact
          ? new Verification.Exact(quotes.getFirst())
          : new Verification.Normalised(quotes);
    }
  }
}
