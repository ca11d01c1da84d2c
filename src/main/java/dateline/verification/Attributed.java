package dateline.verification;

import dateline.account.Attribution;
import dateline.account.Attributions;
import dateline.quotation.Quote;
import dateline.text.BareWords;
import dateline.text.Characters;
import dateline.text.Edges;
import dateline.text.Prose;
import dateline.text.Span;
import dateline.text.Titles;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sees to it that a statement says who says so where its sentence does. */
public final class Attributed {
  private Attributed() {}

  /** Who says what an account quotes; empty where it is the paper's own words. */
  public static Optional<Attribution> of(VerifiedStatement account) {
    Quote quote = account.quotes().getFirst();
    return new Attributions(quote.article().analysis()).of(answering(account, quote));
  }

  /** Where the words that answer stand: a quotation may hold the sentence before them, too. */
  private static Span answering(VerifiedStatement account, Quote quote) {
    int at = account.focus().isEmpty() ? -1 : quote.text().lastIndexOf(account.focus());
    int start = quote.span().start() + at;
    return at < 0 ? quote.span() : new Span(start, start + account.focus().length());
  }

  /** Whether somebody says it, named in full or in part, or by an office. */
  static boolean isBy(VerifiedStatement account, String name) {
    Set<String> asked = words(name);
    return !asked.isEmpty() && of(account).filter(said -> isBy(said, asked)).isPresent();
  }

  private static boolean isBy(Attribution said, Set<String> asked) {
    Set<String> speaker = words(said.speaker());
    return words(said.speaker() + " " + said.office()).containsAll(asked)
        || !speaker.isEmpty() && asked.containsAll(speaker);
  }

  private static Set<String> words(String name) {
    Set<String> all = Set.copyOf(BareWords.of(name));
    Set<String> named = all.stream().filter(word -> !Titles.has(word)).collect(Collectors.toSet());
    return named.isEmpty() ? all : named;
  }

  /**
   * The account with the attribution that its text leaves out. One whose text is not cut from its
   * quotation stays as it is.
   */
  public static VerifiedStatement whole(VerifiedStatement account) {
    String quote = account.quotes().getFirst().text();
    String text = account.text();
    String verdict = account.verdict().isPresent() ? text.substring(0, text.indexOf(' ') + 1) : "";
    String said = Edges.withoutEnding(text.substring(verdict.length()), ".");
    int at = indexOf(quote, said);
    if (at < 0 || said.isEmpty()) {
      return account;
    }
    Span kept = new Span(at, at + said.length());
    Span whole = Attributions.keeping(quote, kept);
    return whole.equals(kept) ? account : account.saying(verdict + finished(whole.of(quote)));
  }

  /** Where words stand, in whatever case: lower case may be longer than what it is made of. */
  private static int indexOf(String text, String words) {
    return IntStream.rangeClosed(0, text.length() - words.length())
        .filter(at -> text.regionMatches(true, at, words, 0, words.length()))
        .findFirst()
        .orElse(-1);
  }

  private static String finished(String words) {
    String joined = Characters.singleSpaced(words).strip();
    String capital = Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    return Prose.withStop(capital);
  }
}
