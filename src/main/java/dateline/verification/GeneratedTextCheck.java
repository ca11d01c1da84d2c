package dateline.verification;

import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.reading.Draft;
import dateline.support.QuotedSpans;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What a statement in a reader's own words must hold beside its quotations: no words between
 * quotation marks that do not stand in an article it cites, no quotation too short to bear it, no
 * link that its sources do not have.
 */
final class GeneratedTextCheck {
  private static final RuleTable TABLE = RuleTable.of(GeneratedTextCheck.class);

  /**
   * A quotation has as many words as this, or as the statement that it bears if that is shorter.
   */
  static final int SHORTEST_QUOTATION = 4;

  /** A statement is a sentence: so many characters hold the longest that a newspaper prints. */
  private static final int LONGEST_STATEMENT = 1000;

  private static final Pattern WORD = TABLE.pattern("word");
  private static final Pattern LINK = TABLE.pattern("link");
  private static final Pattern Q = TABLE.pattern("q");

  private GeneratedTextCheck() {}

  /**
   * @param quotes the quotations of the statement that hold
   */
  static List<StatementFault> faults(
      Draft.Statement statement,
      List<Quote> quotes,
      Function<ClaimedQuotation, Verification> verify) {
    List<StatementFault> faults = new ArrayList<>();
    length(statement.text()).ifPresent(faults::add);
    if (statement.text().length() > LONGEST_STATEMENT) {
      return faults;
    }
    statement.quotations().stream()
        .filter(claim -> words(claim.text()) < shortest(statement))
        .map(GeneratedTextCheck::tooShort)
        .forEach(faults::add);
    quotedWords(statement.text()).stream()
        .filter(words -> quotes.stream().noneMatch(quote -> stands(words, quote, verify)))
        .map(GeneratedTextCheck::unfounded)
        .forEach(faults::add);
    link(statement, quotes).ifPresent(faults::add);
    return faults;
  }

  private static Optional<StatementFault> length(String text) {
    if (words(text) == 0) {
      return Optional.of(new StatementFault("it says nothing", "It has no text."));
    }
    return text.length() > LONGEST_STATEMENT
        ? Optional.of(
            new StatementFault("it is no sentence", "It is too long; say one thing in a sentence."))
        : Optional.empty();
  }

  private static int shortest(Draft.Statement statement) {
    return Math.clamp(words(statement.text()), 1, SHORTEST_QUOTATION);
  }

  private static int words(String text) {
    return (int) WORD.matcher(text).results().limit(SHORTEST_QUOTATION).count();
  }

  /** With the marks that are written as HTML has them: entities and {@code <q>}. */
  static List<String> quotedWords(String written) {
    String text = Q.matcher(Parser.unescapeEntities(written, false)).replaceAll("\"");
    return QuotedSpans.every(text).stream()
        .map(span -> span.of(text))
        .filter(words -> words(words) > 0)
        .toList();
  }

  private static boolean stands(
      String words, Quote quote, Function<ClaimedQuotation, Verification> verify) {
    ClaimedQuotation claim =
        new ClaimedQuotation(quote.article().id(), words, Optional.of(quote.span()));
    return !verify.apply(claim).held().isEmpty();
  }

  private static Optional<StatementFault> link(Draft.Statement statement, List<Quote> quotes) {
    return LINK.matcher(statement.text())
        .results()
        .map(link -> link.group())
        .filter(link -> quotes.stream().noneMatch(quote -> quote.text().contains(link)))
        .findFirst()
        .map(link ->
            new StatementFault(
                "it has a link that its source does not have",
                "It has the link " + link + ", which its quotations do not have."));
  }

  private static StatementFault tooShort(ClaimedQuotation claim) {
    return new StatementFault(
        "its quotation is too short to support it",
        "The quotation “" + claim.text() + "” is too short; quote the whole clause.");
  }

  private static StatementFault unfounded(String words) {
    return new StatementFault(
        "it has words between quotation marks that its source does not have",
        "It puts “" + words + "” between quotation marks, which no source it cites has.");
  }
}
