package dateline.question;

import dateline.article.Article;
import dateline.text.Aliases;
import dateline.text.EditDistance;
import dateline.text.RuleTable;
import dateline.text.Stem;
import dateline.text.Titles;
import dateline.text.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of some articles and how they are written there: which ones are names, since they are
 * capitalised inside a sentence, and which names stand where a place would.
 */
public final class NameIndex {
  private static final RuleTable TABLE = RuleTable.of(NameIndex.class);

  private static final Set<String> LOCATIVE = TABLE.words("locative");

  /** What stands between the words of one name. */
  private static final Pattern JOINT = TABLE.pattern("joint");

  private static final Pattern ACRONYM = TABLE.pattern("acronym");

  private final Map<String, Use> uses = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, Set<String>> inFull = new HashMap<>();

  private static final class Use {
    int capitalised;
    int lower;
    int located;
    int personal;
    int definite;
    int alone;
  }

  /** The vocabulary of the given articles, headlines included. */
  public static NameIndex of(Collection<Article> articles) {
    NameIndex vocabulary = new NameIndex();
    for (Article article : articles) {
      vocabulary.add(article.text(), article.analysis().words());
      vocabulary.addTitle(article.title());
    }
    return vocabulary;
  }

  private void add(String text, List<Word> words) {
    addInitials(text, words);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Use use = uses.computeIfAbsent(word.lower(), _ -> new Use());
      if (!word.capitalised()) {
        use.lower++;
        continue;
      }
      if (i > 0 && beside(text, words.get(i - 1), word)) {
        use.capitalised++;
        use.alone += goesOn(text, words, i) ? 0 : 1;
        use.personal += personal(words, i) ? 1 : 0;
        use.definite += definite(words, i) ? 1 : 0;
        use.located += LOCATIVE.contains(words.get(i - 1).lower()) ? 1 : 0;
        pairs.add(words.get(i - 1).lower() + " " + word.lower());
      } else {
        pairs.add("^ " + word.lower());
      }
    }
  }

  /** The names of several words, each under its initials: "General Motors" under "gm". */
  private void addInitials(String text, List<Word> words) {
    List<Word> run = new ArrayList<>();
    int first = 0;
    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean goesOn = word.capitalised() && !run.isEmpty() && joined(text, run.getLast(), word);
      if (!goesOn) {
        addInitialsOf(run, words.subList(first, last));
        run.clear();
        first = i;
        last = i;
      }
      if (goesOn || word.capitalised() && !word.stop()) {
        run.add(word);
        last = i + 1;
      }
    }
    addInitialsOf(run, words.subList(first, last));
  }

  /**
   * @param run the capitalised words of a name
   * @param name all its words
   */
  private void addInitialsOf(List<Word> run, List<Word> name) {
    if (run.size() > 1) {
      inFull
          .computeIfAbsent(initials(run), _ -> new HashSet<>())
          .add(name.stream().map(Word::lower).collect(Collectors.joining(" ")));
    }
  }

  /** Whether a name goes on from one word to another: "Bank of England" is one. */
  private static boolean joined(String text, Word before, Word word) {
    return JOINT.matcher(text.substring(before.span().end(), word.span().start())).matches();
  }

  private static String initials(List<Word> words) {
    return words.stream().map(word -> word.lower().substring(0, 1)).collect(Collectors.joining());
  }

  /**
   * What the articles write for a name: the names whose initials it is, or, of several words, its
   * initials where the articles use them as a name.
   */
  Set<String> others(List<Word> name) {
    if (name.size() > 1) {
      String initials = initials(name);
      return name(initials) ? Set.of(initials) : Set.of();
    }
    String written = name.getFirst().text();
    boolean acronym = ACRONYM.matcher(written).matches() && !Aliases.known(written);
    return acronym ? inFull.getOrDefault(name.getFirst().lower(), Set.of()) : Set.of();
  }

  /** Whether the articles hold the word or one made of it: "Gulag" where "Gulags" is asked. */
  boolean hasLike(String lower) {
    String root = Name.root(lower);
    return has(lower) || uses.keySet().stream().anyMatch(word -> Name.root(word).equals(root));
  }

  /** Whether "the" stands before a name of its own: "the Biden administration" is no such case. */
  private static boolean definite(List<Word> words, int i) {
    boolean modifies = i + 1 < words.size() && Titles.has(words.get(i + 1).lower());
    return words.get(i - 1).lower().equals("the") && !modifies;
  }

  /** Whether a title or a first name stands before a name, as they do only before a person's. */
  private static boolean personal(List<Word> words, int i) {
    Word before = words.get(i - 1);
    boolean firstName =
        before.capitalised()
            && !before.numeric()
            && !before.stop()
            && !Aliases.known(before.text())
            && (i < 2 || !words.get(i - 2).lower().equals("the"));
    return Titles.title(before.lower()) || firstName;
  }

  /**
   * A headline says that a word exists, but not whether it is a name: headlines capitalise freely.
   */
  private void addTitle(String title) {
    Word.of(title).forEach(word -> uses.computeIfAbsent(word.lower(), _ -> new Use()));
  }

  /**
   * Whether nothing but spaces, or a hyphen, stands between two words: no sentence begins there.
   */
  private static boolean beside(String text, Word before, Word word) {
    String between = text.substring(before.span().end(), word.span().start());
    return between.length() <= 3
        && (between.isBlank() && between.indexOf('\n') < 0
            || between.equals("-")
            || between.equals("'s ")
            || between.equals("’s ")
            || between.equals(", "));
  }

  /** Whether the articles hold the word, in whatever case. */
  boolean has(String lower) {
    return uses.containsKey(lower);
  }

  /** Whether the articles write the word as a name. */
  boolean name(String lower) {
    Use use = uses.get(lower);
    return use != null && use.capitalised > 0 && use.lower * 4 <= use.capitalised;
  }

  /** Whether the word is a name by itself, or the last of one: "Biden", but no "Real" of Madrid. */
  boolean standsAlone(String lower) {
    Use use = uses.get(lower);
    return use != null && use.alone > 0;
  }

  private static boolean goesOn(String text, List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i + 1).capitalised()
        && words.get(i + 1).follows(words.get(i), text);
  }

  /** Whether the name mostly stands where a place would: after "in", "at", "to", "from". */
  boolean place(String lower) {
    Use use = uses.get(lower);
    return use != null && use.located > 0 && use.located * 2 >= use.capitalised;
  }

  /** Whether the name is a person's, as far as the articles show. */
  boolean person(String lower) {
    Use use = uses.get(lower);
    return use != null && use.personal > use.definite && use.personal * 10 >= use.capitalised;
  }

  /** Whether the two words stand beside each other, the second capitalised. */
  boolean adjacent(String first, String second) {
    return pairs.contains(first + " " + second);
  }

  /**
   * The word of the articles that a word which they lack most likely means: one edit away, or two
   * from eight letters on, with the same first letter. Shorter words than five letters have too
   * many neighbours, and a known country is never taken for another.
   */
  Optional<String> meant(String lower) {
    if (lower.length() < 5
        || has(lower)
        || Aliases.known(lower)
        || Character.isDigit(lower.charAt(0))) {
      return Optional.empty();
    }
    int most = lower.length() >= 8 ? 2 : 1;
    return uses.keySet().stream()
        .filter(known -> known.length() >= 4 && known.charAt(0) == lower.charAt(0))
        .filter(known -> Math.abs(known.length() - lower.length()) <= most)
        .filter(known -> !Stem.of(known).equals(Stem.of(lower)))
        .filter(known -> EditDistance.between(known, lower) <= most)
        .min(
            java.util.Comparator.<String>comparingInt(known -> EditDistance.between(known, lower))
                .thenComparing(known -> name(known) ? 0 : 1)
                .thenComparing(known -> known));
  }
}
