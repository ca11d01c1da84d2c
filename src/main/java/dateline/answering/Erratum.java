package dateline.answering;

import dateline.account.Correction;
import dateline.account.Corrections;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import dateline.text.Characters;
import dateline.text.RuleTable;
import dateline.verification.AnswerValue;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A correction or retraction that an article prints.
 *
 * @param article the article that prints it
 * @param correction what it says
 */
record Erratum(Article article, Correction correction) {
  /** An account of another article is corrected where so many words are shared. */
  private static final int FEWEST_SHARED_WORDS = 2;

  private static final RuleTable TABLE = RuleTable.of(Erratum.class);

  private static final Pattern WORD = TABLE.pattern("word");
  private static final Pattern BETWEEN_WORDS = TABLE.pattern("between-words");
  private static final Set<String> OF_CORRECTIONS = TABLE.words("of-corrections");

  /** What the articles of passages print, each article once. */
  static List<Erratum> in(List<RankedPassage> passages) {
    return passages.stream()
        .map(ranked -> ranked.passage().article())
        .collect(Collectors.toMap(Article::id, a -> a, (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .flatMap(article ->
            Corrections.in(article.analysis()).stream().map(c -> new Erratum(article, c)))
        .toList();
  }

  /** The correcting words. */
  Quote quote() {
    return new Quote(article, correction.span());
  }

  /** Whether an account is read from the correcting words themselves. */
  boolean holds(VerifiedStatement account) {
    Quote quoted = account.quotes().getFirst();
    return quoted.article().id().equals(article.id()) && quoted.span().overlaps(correction.span());
  }

  /** Whether an account gives what this puts right or takes back. */
  boolean corrects(VerifiedStatement account) {
    Quote quoted = account.quotes().getFirst();
    boolean own = quoted.article().id().equals(article.id());
    if (holds(account)) {
      return !correction.right().isEmpty()
          && !holds(account.shortAnswer(), correction.right())
          && isOfOneKind(account);
    }
    if (!own && (!later(quoted.article()) || shared(quoted) < FEWEST_SHARED_WORDS)) {
      return false;
    }
    return switch (correction.kind()) {
      case RETRACTION -> own || shared(quoted) >= FEWEST_SHARED_WORDS;
      case CORRECTION -> gives(account, quoted);
    };
  }

  private boolean gives(VerifiedStatement account, Quote quoted) {
    if (repeats(account, quoted)) {
      return true;
    }
    if (!correction.wrong().isEmpty()) {
      String answer = account.focus().isEmpty() ? quoted.text() : account.focus();
      return holds(quoted.text(), correction.wrong())
          && (holds(answer, correction.wrong())
              || holds(correction.wrong(), answer)
              || account.verdict().isPresent());
    }
    return !correction.right().isEmpty()
        && article.id().equals(quoted.article().id())
        && shared(quoted) >= FEWEST_SHARED_WORDS
        && AnswerValue.of(replacement(account)).compare(AnswerValue.of(account))
            == AnswerValue.Comparison.OTHER;
  }

  /**
   * Whether an account's answer stands in the claim that is put right, and not in what is right.
   */
  private boolean repeats(VerifiedStatement account, Quote quoted) {
    return !correction.claim().isEmpty()
        && !account.focus().isEmpty()
        && account.verdict().isEmpty()
        && holds(correction.claim(), account.focus())
        && !holds(correction.right(), account.focus())
        && shared(quoted) >= FEWEST_SHARED_WORDS
        && (correction.right().isEmpty() || isOfOneKind(account));
  }

  /**
   * Whether what is right could stand in the place of an account's answer: of "Whitcomb had won by
   * 72 votes; the margin is 27" the number is put right, and not who won.
   */
  private boolean isOfOneKind(VerifiedStatement account) {
    return account.verdict().isPresent()
        || AnswerValue.of(replacement(account)).getClass() == AnswerValue.of(account).getClass();
  }

  /** Whether it was printed on the day of another article or after it. */
  private boolean later(Article other) {
    Optional<LocalDate> mine = article.publication().map(PublicationDate::first);
    Optional<LocalDate> theirs = other.publication().map(PublicationDate::first);
    return mine.isPresent() && theirs.isPresent() && !mine.get().isBefore(theirs.get());
  }

  private int shared(Quote quoted) {
    Set<String> words = new HashSet<>(words(quote().text()));
    words.retainAll(words(quoted.text()));
    return words.size();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .filter(word -> !OF_CORRECTIONS.contains(word))
        .collect(Collectors.toSet());
  }

  private static boolean holds(String text, String part) {
    String words = plain(part);
    return !words.isEmpty() && (" " + plain(text) + " ").contains(" " + words + " ");
  }

  private static String plain(String text) {
    return BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Whether it says what to put in the place of an account. */
  boolean replaces() {
    return correction.kind() == Correction.Kind.RETRACTION || !correction.right().isEmpty();
  }

  /** The correction in the place of an account that it corrects. */
  VerifiedStatement replacement(VerifiedStatement account) {
    String text = Characters.singleSpaced(quote().text());
    return new VerifiedStatement(
        text,
        List.of(quote()),
        true,
        account.probability(),
        correction.right(),
        account.level(),
        article.id());
  }
}
