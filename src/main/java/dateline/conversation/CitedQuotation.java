package dateline.conversation;

import dateline.article.Article;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<CitedQuotation> cited = new ArrayList<>();
    answer.path("citations").forEach(node -> cited.add(of(node)));
    answer.path("nearest").forEach(node -> cited.add(of(node)));
    return cited;
  }

  private static CitedQuotation of(JsonNode node) {
    return new CitedQuotation(
        node.path("n").asInt(0),
        text(node, "article"),
        new Span(node.path("start").asInt(0), node.path("end").asInt(0)),
        text(node, "quote"),
        text(node, "digest"),
        Printable.web(text(node, "link")),
        Printable.source(text(node, "publisher"), text(node, "published"))
            + ": "
            + text(node, "title"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
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
