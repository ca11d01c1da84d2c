package dateline.regression.expectation;

import dateline.article.Article;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.quotation.Verifier;
import java.util.List;
import java.util.Optional;

/**
 * The statements rest on an article.
 *
 * @param article its id
 * @param quote words of the article that one of the quotations must hold, where it matters on which
 *     words they rest. They are looked up in the article as every quotation is: white space and the
 *     style of quotation marks and dashes do not matter, and an ellipsis divides them into pieces.
 */
public record Cites(String article, Optional<String> quote) implements SourceExpectation {
  @Override
  public String shown() {
    return "cites " + article + quote.map(words -> " “" + words + "”").orElse("");
  }

  @Override
  public boolean holds(EvaluationInput heard) {
    List<String> quoted = quoted(heard.reply());
    return quote.isEmpty()
        ? !quoted.isEmpty()
        : switch (verified(heard)) {
          case Verification.Exact exact -> hold(quoted, List.of(exact.quote()));
          case Verification.Normalised normalised -> hold(quoted, normalised.quotes());
          case Verification.Altered _,
              Verification.Spliced _,
              Verification.Misattributed _,
              Verification.Fabricated _ ->
              false;
        };
  }

  @Override
  public List<String> articles() {
    return List.of(article);
  }

  private List<String> quoted(Reply reply) {
    return reply.supporting().stream()
        .filter(cited -> cited.article().equals(article))
        .map(Reply.Cited::quote)
        .toList();
  }

  private static boolean hold(List<String> quoted, List<Quote> pieces) {
    return pieces.stream().allMatch(p -> quoted.stream().anyMatch(q -> q.contains(p.text())));
  }

  private Verification verified(EvaluationInput heard) {
    List<Article> source = heard.articles().apply(article).stream().toList();
    return new Verifier(Sources.of(source))
        .verify(new ClaimedQuotation(article, quote.orElse(""), Optional.empty()));
  }

  @Override
  public String got(EvaluationInput heard) {
    String rests = SourceExpectation.restsOn(heard.reply());
    return quote.isEmpty()
        ? rests
        : switch (verified(heard)) {
          case Verification.Exact _, Verification.Normalised _ -> rests;
          case Verification.Altered altered ->
              "these words are not in "
                  + article
                  + ", which has “"
                  + altered.nearest().text()
                  + "”";
          case Verification.Spliced _, Verification.Misattributed _, Verification.Fabricated _ ->
              "these words are not in " + article + "; " + rests;
        };
  }
}
