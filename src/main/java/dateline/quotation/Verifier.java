package dateline.quotation;

import dateline.article.Article;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The quotation gate: says whether a claimed quotation stands in its source. It tolerates white
 * space, the style of quotation marks and dashes, a changed case of the first letter, and a marked
 * ellipsis, and no other difference. Safe for use by several threads, as far as its sources are.
 */
public final class Verifier {
  private final Sources sources;
  private final Locators locators = new Locators();

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
   * @return never null, and {@link Verification.Exact} or {@link Verification.Normalised} only
   *     where the words stand in the article claimed
   */
  public Verification verify(ClaimedQuotation claim) {
    return verify(claim.text(), sources.article(claim.article()), claim.place());
  }

  /**
   * Looks words up in all articles.
   *
   * @param words a quotation of which nobody says where it stands
   * @return where it stands in the first of the candidates that has it, and what it was made of if
   *     none has; never {@link Verification.Misattributed}
   */
  public Verification find(String words) {
    Verification found = verify(words, Optional.empty(), Optional.empty());
    return found instanceof Verification.Misattributed(Quote actual)
        ? verify(words, Optional.of(actual.article()), Optional.of(actual.span()))
        : found;
  }

  /**
   * Verifies a quotation as a publication prints it, whose style may have moved a comma or a full
   * stop inside its marks, or run its paragraphs together. What stands once that is undone is
   * {@link Verification.Normalised}.
   */
  public Verification verifyPrinted(ClaimedQuotation claim) {
    return printed(
        claim.text(), words -> verify(new ClaimedQuotation(claim.article(), words, claim.place())));
  }

  /** Looks words up in all articles, as {@link #verifyPrinted} compares them. */
  public Verification findPrinted(String words) {
    return printed(words, this::find);
  }

  private static Verification printed(String words, Function<String, Verification> verify) {
    Verification first = verify.apply(words);
    return first.held().isEmpty()
        ? HouseStyle.undone(words).stream()
            .map(verify)
            .filter(other -> !other.held().isEmpty())
            .findFirst()
            .<Verification>map(other -> new Verification.Normalised(other.held()))
            .orElse(first)
        : first;
  }

  private Verification verify(String words, Optional<Article> claimed, Optional<Span> place) {
    List<ClaimText> readings = ClaimText.readingsOf(words);
    if (readings.isEmpty()) {
      return new Verification.Fabricated();
    }
    Optional<Locator> source = claimed.map(locators::of);
    Optional<Verification> verified =
        source.flatMap(article -> article.locate(readings, place)).map(Locator.Found::verification);
    if (verified.isPresent()) {
      return verified.get();
    }
    List<Locator> others = others(words, claimed);
    return elsewhere(others, readings).orElseGet(() -> likeness(source, others, readings));
  }

  private List<Locator> others(String words, Optional<Article> claimed) {
    return sources.candidates(words).stream()
        .filter(article -> claimed.stream().noneMatch(one -> one.id().equals(article.id())))
        .map(locators::of)
        .toList();
  }

  private static Optional<Verification> elsewhere(List<Locator> others, List<ClaimText> readings) {
    return others.stream()
        .flatMap(article -> article.locate(readings, Optional.empty()).stream())
        .findFirst()
        .map(found -> new Verification.Misattributed(found.quotes().getFirst()));
  }

  /** What a wording that stands nowhere was made of: first of the article claimed. */
  private static Verification likeness(
      Optional<Locator> source, List<Locator> others, List<ClaimText> readings) {
    List<Locator> articles = new ArrayList<>(source.stream().toList());
    articles.addAll(others);
    FoldedWords claim = FoldedWords.of(readings.getLast().folded());
    if (articles.isEmpty() || claim.size() == 0) {
      return new Verification.Fabricated();
    }
    Splice splice = new Splice(claim);
    articles.forEach(splice::add);
    List<Quote> pieces = splice.pieces();
    boolean spliced = pieces.size() > 1;
    boolean elided = EllipsisMatch.piecesOf(claim.folded().text()).size() > 1;
    if (spliced && !(elided && Splice.isInOrder(pieces))) {
      return new Verification.Spliced(pieces);
    }
    Optional<Verification> altered = altered(articles, claim);
    return altered.orElseGet(
        () -> spliced ? new Verification.Spliced(pieces) : new Verification.Fabricated());
  }

  private static Optional<Verification> altered(List<Locator> articles, FoldedWords claim) {
    Alteration alteration = new Alteration(claim);
    return articles.stream()
        .flatMap(article -> alteration.of(article).stream())
        .map(Verification.class::cast)
        .findFirst();
  }
}
