package dateline.quotation;

import dateline.text.Span;
import java.util.Optional;

/**
 * A quotation as a reader claims it, before anything was verified.
 *
 * @param article the id of the article it is said to stand in
 * @param text the words said to stand there
 * @param place where the reader found it, if it knows; decides among repeated sentences, and is
 *     never believed unread
 */
public record ClaimedQuotation(String article, String text, Optional<Span> place) {
  public static ClaimedQuotation of(Quote quote) {
    return new ClaimedQuotation(quote.article().id(), quote.text(), Optional.of(quote.span()));
  }
}
