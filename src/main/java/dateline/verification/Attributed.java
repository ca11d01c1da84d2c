package dateline.verification;

import dateline.account.Attribution;
import dateline.account.Attributions;
import dateline.quotation.Quote;
import dateline.text.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees to it that a statement says who says so where its sentence does. */
public final class Attributed {
  private Attributed() {}

  /** Who says what an account quotes; empty where it is the paper's own words. */
  static Optional<Attribution> of(VerifiedStatement account) {
    Quote quote = account.quotes().getFirst();
    return new Attributions(quote.article().text()).of(quote.span());
  }

  /** Whether somebody says it: the speaker's words, of which the name's last one is enough. */
  static boolean isBy(VerifiedStatement account, String name) {
    Set<String> asked = words(name);
    return of(account)
        .map(said -> words(said.speaker() + " " + said.office()))
        .filter(told -> told.contains(last(name)) || told.containsAll(asked))
        .isPresent();
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String last(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+");
    return words[words.length - 1];
  }

  /**
   * The account with the attribution that its text leaves out. One whose text is not cut from its
   * quotation stays as it is.
   */
  public static VerifiedStatement whole(VerifiedStatement account) {
    String quote = account.quotes().getFirst().text();
    String text = account.text();
    String verdict = account.verdict().isPresent() ? text.substring(0, text.indexOf(' ') + 1) : "";
    String said = text.substring(verdict.length()).replaceFirst("\\.$", "");
    int at = quote.toLowerCase(Locale.ROOT).indexOf(said.toLowerCase(Locale.ROOT));
    if (at < 0 || said.isEmpty()) {
      return account;
    }
    Span kept = new Span(at, at + said.length());
    Span whole = Attributions.keeping(quote, kept);
    return whole.equals(kept) ? account : account.saying(verdict + finished(whole.of(quote)));
  }

  private static String finished(String words) {
    String joined = words.replaceAll("\\s+", " ").strip();
    String capital = Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    return capital.matches("(?s).*[.!?…][”\"’')]*") ? capital : capital + ".";
  }
}
