package dateline.question;

import dateline.article.Article;
import dateline.article.WordUse;
import dateline.article.WordUses;
import dateline.text.Aliases;
import dateline.text.EditDistance;
import dateline.text.RuleTable;
import dateline.text.Stem;
import dateline.text.Word;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of some articles and how they are written there: which ones are names, since they are
 * capitalised inside a sentence. What an article contributes is kept with its analysis, and only
 * looked up here.
 */
public final class NameIndex {
  private static final Pattern ACRONYM = RuleTable.of(NameIndex.class).pattern("acronym");

  /** Shorter words have too many neighbours to tell which of them was meant. */
  private static final int SHORTEST_CORRECTED = 5;

  private static final int SHORTEST_CORRECTION = 4;

  /** From this length on, two letters may be wrong. */
  private static final int SHORTEST_WITH_TWO_EDITS = 8;

  /** A name is written without a capital at most once in so many times. */
  private static final int CAPITALISED_FOR_ONE_LOWER = 4;

  /** A person's name stands behind a title or a first name at least once in so many times. */
  private static final int USES_FOR_ONE_PERSONAL = 10;

  private final List<WordUses> articles;

  private NameIndex(List<WordUses> articles) {
    this.articles = articles;
  }

  /** The vocabulary of the given articles, headlines included. */
  public static NameIndex of(Collection<Article> articles) {
    return new NameIndex(articles.stream().map(article -> article.analysis().uses()).toList());
  }

  /**
   * What the articles write for a name: the names whose initials it is, or, of several words, its
   * initials where the articles use them as a name.
   */
  Set<String> others(List<Word> name) {
    if (name.size() > 1) {
      String initials = WordUses.initials(name);
      return name(initials) ? Set.of(initials) : Set.of();
    }
    String written = name.getFirst().text();
    boolean acronym = ACRONYM.matcher(written).matches() && !Aliases.known(written);
    return acronym ? inFull(name.getFirst().lower()) : Set.of();
  }

  private Set<String> inFull(String initials) {
    return articles.stream()
        .flatMap(article -> article.inFull(initials).stream())
        .collect(Collectors.toSet());
  }

  /** Whether the articles hold the word or one made of it: "Gulag" where "Gulags" is asked. */
  boolean hasLike(String lower) {
    String root = Name.root(lower);
    return has(lower)
        || words().anyMatch(word -> word.startsWith(root) && Name.root(word).equals(root));
  }

  /** Whether the articles hold the word, in whatever case. */
  boolean has(String lower) {
    return articles.stream().anyMatch(article -> article.byWord().containsKey(lower));
  }

  /** Whether the articles write the word as a name. */
  boolean name(String lower) {
    WordUse use = use(lower);
    return use.capitalised() > 0 && use.lower() * CAPITALISED_FOR_ONE_LOWER <= use.capitalised();
  }

  /** Whether the word is a name by itself, or the last of one: "Biden", but no "Real" of Madrid. */
  boolean standsAlone(String lower) {
    return use(lower).alone() > 0;
  }

  /** Whether the name is a person's, as far as the articles show. */
  boolean person(String lower) {
    WordUse use = use(lower);
    return use.personal() > use.definite()
        && use.personal() * USES_FOR_ONE_PERSONAL >= use.capitalised();
  }

  /** Whether the two words stand beside each other, the second capitalised. */
  boolean adjacent(String first, String second) {
    return articles.stream().anyMatch(article -> article.adjacent(first, second));
  }

  /**
   * The word of the articles that a word which they lack most likely means: one edit away, or two
   * from eight letters on, with the same first letter. A known country is never taken for another.
   */
  Optional<String> meant(String lower) {
    if (lower.length() < SHORTEST_CORRECTED
        || has(lower)
        || Aliases.known(lower)
        || Character.isDigit(lower.charAt(0))) {
      return Optional.empty();
    }
    int edits = lower.length() >= SHORTEST_WITH_TWO_EDITS ? 2 : 1;
    String stem = Stem.of(lower);
    return words()
        .filter(
            known -> known.length() >= SHORTEST_CORRECTION && known.charAt(0) == lower.charAt(0))
        .filter(known -> Math.abs(known.length() - lower.length()) <= edits)
        .distinct()
        .filter(known -> !Stem.of(known).equals(stem))
        .filter(known -> EditDistance.between(known, lower) <= edits)
        .min(
            Comparator.<String>comparingInt(known -> EditDistance.between(known, lower))
                .thenComparing(known -> name(known) ? 0 : 1)
                .thenComparing(known -> known));
  }

  /** The words of the articles, once for each article that has them. */
  private Stream<String> words() {
    return articles.stream().flatMap(article -> article.byWord().keySet().stream());
  }

  private WordUse use(String lower) {
    return articles.stream()
        .map(article -> article.byWord().getOrDefault(lower, WordUse.NONE))
        .reduce(WordUse.NONE, WordUse::plus);
  }
}
