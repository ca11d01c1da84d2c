package dateline.conversation;

import dateline.answerjson.WrittenAnswer;
import dateline.article.Article;
import dateline.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A quotation as an answer that is kept cites it.
 *
 * @param n its number
 * @param article the id of its article
 * @param span where the quotation stood
 * @param quote the quotation as it was then
 * @param digest the digest of the article as it was then; empty where that is not known
 * @param link opens the article on the web at the quotation; empty where it has no address
 * @param source headline, publisher and date as they were told then
 */
public record CitedQuotation(
    int n, String article, Span span, String quote, String digest, String link, String source) {

  /** What became of a quotation since it was cited. */
  public sealed interface Now {
    /** Its article is as it was. */
    record Same(Span span) implements Now {}

    /** Its article was changed, and the quotation stands in it here. */
    record Changed(Span span) implements Now {}

    /** Its article was changed, and the quotation does not stand in it any more. */
    record Lost() implements Now {}

    /** Its article is not in the corpus any more. */
    record Gone() implements Now {}
  }

  /** What an answer cites, and of an abstention the passages that came nearest. */
  public static List<CitedQuotation> in(JsonNode answer) {
    return in(WrittenAnswer.of(answer));
  }

  /** The same, of an answer that was read. */
  public static List<CitedQuotation> in(WrittenAnswer answer) {
    return Stream.concat(answer.citations().stream(), answer.nearest().stream())
        .map(CitedQuotation::of)
        .toList();
  }

  private static CitedQuotation of(WrittenAnswer.Citation cited) {
    return new CitedQuotation(
        cited.n(),
        cited.article(),
        new Span(
            Objects.requireNonNullElse(cited.start(), 0),
            Objects.requireNonNullElse(cited.end(), 0)),
        cited.quote(),
        cited.digest(),
        Printable.web(cited.link()),
        Printable.source(cited.publisher(), cited.published()) + ": " + cited.title());
  }

  /** Whether the quotation still stands where it stood. */
  public boolean standsIn(String text) {
    return !quote.isEmpty() && span.end() <= text.length() && span.of(text).equals(quote);
  }

  /**
   * What became of it.
   *
   * @param found its article as it is now, if it is there
   */
  public Now now(Optional<Article> found) {
    if (found.isEmpty()) {
      return new Now.Gone();
    }
    String text = found.get().text();
    boolean same = digest.isEmpty() || digest.equals(found.get().digest());
    if (standsIn(text)) {
      return same ? new Now.Same(span) : new Now.Changed(span);
    }
    int at = quote.isEmpty() ? -1 : text.indexOf(quote);
    return at < 0 ? new Now.Lost() : new Now.Changed(new Span(at, at + quote.length()));
  }
}
