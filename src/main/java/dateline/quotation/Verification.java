package dateline.quotation;

import java.util.List;

/** What became of a claimed quotation. Only the first two kinds hold a {@link Quote}. */
public sealed interface Verification {
  /** The places that a claim which holds stands in, in order; none where it does not hold. */
  default List<Quote> held() {
    return switch (this) {
      case Exact exact -> List.of(exact.quote());
      case Normalised normalised -> normalised.quotes();
      case Altered _, Spliced _, Misattributed _, Fabricated _ -> List.of();
    };
  }

  /** The places that it is nearest to, whether it holds or not; none of a fabricated one. */
  default List<Quote> places() {
    return switch (this) {
      case Exact exact -> List.of(exact.quote());
      case Normalised normalised -> normalised.quotes();
      case Altered altered -> List.of(altered.nearest());
      case Spliced spliced -> spliced.pieces();
      case Misattributed misattributed -> List.of(misattributed.actual());
      case Fabricated _ -> List.of();
    };
  }

  /** The claim stands in the source, character for character. */
  record Exact(Quote quote) implements Verification {}

  /**
   * The claim differs from the source only in white space, the style of quotation marks or dashes,
   * the case of its first letter, or a marked ellipsis.
   *
   * @param quotes the places quoted, in order: one, or one on each side of every ellipsis
   */
  record Normalised(List<Quote> quotes) implements Verification {
    public Normalised {
      quotes = List.copyOf(quotes);
      if (quotes.isEmpty()) {
        throw new IllegalArgumentException("a normalised quotation stands somewhere: quotes=[]");
      }
    }
  }

  /**
   * The source has something like it, but words, digits or signs differ.
   *
   * @param nearest the place that it is nearest to, in the article claimed or, if there is none
   *     like it there, in another
   * @param difference how the claim differs from that place
   */
  record Altered(Quote nearest, Difference difference) implements Verification {}

  /**
   * Pieces of several places joined without an ellipsis, or with one but out of order.
   *
   * @param pieces the places, in the order of the claim, at least two
   */
  record Spliced(List<Quote> pieces) implements Verification {
    public Spliced {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * The words stand in another article than the one claimed.
   *
   * @param actual where; with an ellipsis, where the first piece stands
   */
  record Misattributed(Quote actual) implements Verification {}

  /** Nothing like it stands in any article. */
  record Fabricated() implements Verification {}
}
