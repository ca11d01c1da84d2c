package dateline.check;

import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.support.Unsupported;
import dateline.text.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a check found as JSON, each piece an object on one line. */
public final class CheckedSentenceJson {
  private CheckedSentenceJson() {}

  /** How many sentences came to each verdict, in the order of the verdicts. */
  public static String line(Map<Verdict, Integer> totals) {
    Map<String, Integer> all = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      all.put(verdict.json(), totals.getOrDefault(verdict, 0));
    }
    return JsonText.line(all);
  }

  /** One sentence. */
  public static String line(CheckedSentence sentence) {
    return JsonText.line(
        new Checked(
            sentence.place(),
            sentence.text(),
            sentence.verdict(),
            sentence.quotations().stream().map(Quoted::of).toList(),
            sentence.unsupported(),
            sentence.nearest().map(Place::of)));
  }

  /**
   * What became of a quotation that was looked for in every article.
   *
   * @param claimed the words claimed
   */
  public static String line(String claimed, Verification verification) {
    return JsonText.line(
        new LookedFor(
            claimed,
            kind(verification),
            !verification.held().isEmpty(),
            Place.all(verification),
            Difference.all(verification)));
  }

  private record Checked(
      String place,
      String text,
      Verdict verdict,
      List<Quoted> quotations,
      List<Unsupported> unsupported,
      Optional<Place> nearest) {}

  private record Quoted(
      String claimed,
      String source,
      Verdict verdict,
      List<Place> stands,
      List<Difference> differs) {
    static Quoted of(CheckedSentence.Quotation quotation) {
      return new Quoted(
          quotation.claimed(),
          quotation.source(),
          quotation.verdict(),
          Place.all(quotation.verification()),
          Difference.all(quotation.verification()));
    }
  }

  private record LookedFor(
      String quotation,
      String verdict,
      boolean holds,
      List<Place> stands,
      List<Difference> differs) {}

  private record Place(String article, int start, int end, String quote) {
    static Place of(Quote quote) {
      return new Place(
          quote.article().id(), quote.span().start(), quote.span().end(), quote.text());
    }

    static List<Place> all(Verification verification) {
      return verification.places().stream().map(Place::of).toList();
    }
  }

  private record Difference(String claimed, String source) {
    static List<Difference> all(Verification verification) {
      return verification instanceof Verification.Altered altered
          ? altered.difference().changes().stream()
              .map(change ->
                  new Difference(
                      change.claimed(), change.source().of(altered.nearest().article().text())))
              .toList()
          : List.of();
    }
  }

  private static String kind(Verification verification) {
    return switch (verification) {
      case Verification.Exact _ -> "exact";
      case Verification.Normalised _ -> "normalised";
      case Verification.Altered _ -> "altered";
      case Verification.Spliced _ -> "spliced";
      case Verification.Misattributed _ -> "misattributed";
      case Verification.Fabricated _ -> "fabricated";
    };
  }
}
