package dateline.verification;

import dateline.quotation.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers quotations in the order in which they are first cited; the same place is one citation.
 */
public final class Bibliography {
  private final List<Citation> citations = new ArrayList<>();

  /** The number of a quotation's citation. */
  public int cite(Quote quote, boolean exact) {
    for (Citation citation : citations) {
      if (same(citation.quote(), quote)) {
        return citation.n();
      }
    }
    citations.add(new Citation(citations.size() + 1, quote, exact));
    return citations.size();
  }

  private static boolean same(Quote a, Quote b) {
    return a.article().id().equals(b.article().id()) && a.span().equals(b.span());
  }

  public List<Integer> cite(VerifiedStatement account) {
    return account.quotes().stream().map(quote -> cite(quote, account.exact())).toList();
  }

  public List<Citation> citations() {
    return List.copyOf(citations);
  }
}
