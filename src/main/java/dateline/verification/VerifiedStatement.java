package dateline.verification;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import dateline.reading.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement whose quotations were verified: what one article, or several, say in answer.
 *
 * @param text what is said
 * @param quotes the verified quotations, at least one, the main one first
 * @param exact whether all of them stood in their sources character for character
 * @param probability how likely it is to answer rightly
 * @param focus the words that answer; empty where the reader did not say
 * @param level whether it is given as the answer, as what may answer, or only beside an answer
 * @param story the id of the article that its story goes by: articles that print one story are one
 *     source
 */
public record VerifiedStatement(
    String text,
    List<Quote> quotes,
    boolean exact,
    double probability,
    String focus,
    Level level,
    String story) {
  public VerifiedStatement {
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("an account must quote: text=“" + text + "”");
    }
  }

  /** The same account, of a story that several articles print, quoted from one of them. */
  public VerifiedStatement of(String printed, List<Quote> from) {
    return new VerifiedStatement(text, from, exact, probability, focus, level, printed);
  }

  /** The same account in other words of its quotation. */
  public VerifiedStatement saying(String other) {
    return new VerifiedStatement(other, quotes, exact, probability, focus, level, story);
  }

  public Article article() {
    return quotes.getFirst().article();
  }

  /** When its newest source was published; empty where one of them has no date. */
  public Optional<LocalDate> published() {
    if (quotes.stream().anyMatch(quote -> quote.article().publication().isEmpty())) {
      return Optional.empty();
    }
    return quotes.stream()
        .map(quote -> quote.article().publication().orElseThrow())
        .map(PublicationDate::first)
        .max(LocalDate::compareTo);
  }

  /** Whether it is dated and published after the other, or the other has no date. */
  public boolean newerThan(VerifiedStatement other) {
    return published().isPresent()
        && other.published().map(day -> day.isBefore(published().get())).orElse(true);
  }

  /** The words that answer; the whole text where the reader did not say which. */
  public String shortAnswer() {
    return focus.isEmpty() ? text : focus;
  }

  /** Whether it says yes or no; empty where it says neither. */
  public Optional<Boolean> verdict() {
    return verdict(text);
  }

  /** Whether a statement begins with yes or no. */
  public static Optional<Boolean> verdict(String statement) {
    return statement.startsWith("Yes:")
        ? Optional.of(true)
        : statement.startsWith("No:") ? Optional.of(false) : Optional.empty();
  }
}
