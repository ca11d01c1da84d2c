package dateline.verification;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A statement whose quotations were verified: what one article, or several, say in answer.
 *
 * @param text what is said
 * @param quotes the verified quotations, at least one, the main one first
 * @param exact whether all of them stood in their sources character for character
 * @param probability how likely it is to answer rightly
 * @param focus the words that answer; empty where the reader did not say
 * @param story the id of the article that its story goes by: articles that print one story are one
 *     source
 */
public record VerifiedStatement(
    String text,
    List<Quote> quotes,
    boolean exact,
    double probability,
    String focus,
    String story) {
  public VerifiedStatement {
    quotes = List.copyOf(quotes);
    if (quotes.isEmpty()) {
      throw new IllegalArgumentException("an account must quote: text=“" + text + "”");
    }
  }

  /** The same account, of a story that several articles print, quoted from one of them. */
  public VerifiedStatement of(String printed, List<Quote> from) {
    return new VerifiedStatement(text, from, exact, probability, focus, printed);
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

  /**
   * Whether the two answer alike: both yes or both no, or the words that answer share at least half
   * of what the shorter one has. Where both give figures, one figure at least must be the same.
   */
  public boolean agreesWith(VerifiedStatement other) {
    if (verdict().isPresent() || other.verdict().isPresent()) {
      return verdict().equals(other.verdict());
    }
    Set<String> mine = words();
    Set<String> theirs = other.words();
    Set<String> shared = new HashSet<>(mine);
    shared.retainAll(theirs);
    boolean figures =
        mine.stream().anyMatch(VerifiedStatement::figure)
            && theirs.stream().anyMatch(VerifiedStatement::figure);
    return shared.size() * 2 >= Math.min(mine.size(), theirs.size())
        && (!figures || shared.stream().anyMatch(VerifiedStatement::figure));
  }

  private static boolean figure(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private Optional<String> verdict() {
    return List.of("Yes", "No").stream().filter(v -> text.startsWith(v + ":")).findFirst();
  }

  private Set<String> words() {
    Set<String> words =
        new HashSet<>(
            List.of(
                (focus.isEmpty() ? text : focus)
                    .toLowerCase(Locale.ROOT)
                    .split("[^\\p{L}\\p{N}.,]+|[.,](?!\\p{N})|(?<!\\p{N})[.,]")));
    words.removeAll(Set.of("", "the", "a", "an", "of", "in", "at", "on", "to", "and", "for", "by"));
    return words;
  }
}
