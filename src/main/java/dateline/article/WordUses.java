package dateline.article;

import dateline.text.Aliases;
import dateline.text.RuleTable;
import dateline.text.Titles;
import dateline.text.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one article and how they are written there: which ones are capitalised inside a
 * sentence, what stands before them, and the names of several words by their initials.
 */
public final class WordUses {
  /** What stands between the words of one name. */
  private static final Pattern JOINT = RuleTable.of(WordUses.class).pattern("joint");

  private final Map<String, WordUse> uses = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, Set<String>> inFull = new HashMap<>();

  /**
   * @param words the words of the text
   * @param headline the words of the headline: they say that a word exists, but not whether it is a
   *     name, since headlines capitalise freely
   */
  WordUses(String text, List<Word> words, List<Word> headline) {
    addInitials(text, words);
    for (int i = 0; i < words.size(); i++) {
      add(text, words, i);
    }
    headline.forEach(word -> uses.putIfAbsent(word.lower(), WordUse.NONE));
  }

  /** Every word, lower case, with how it is used. */
  public Map<String, WordUse> byWord() {
    return Collections.unmodifiableMap(uses);
  }

  /** Whether the two words stand beside each other inside a sentence, the second capitalised. */
  public boolean adjacent(String first, String second) {
    return pairs.contains(first + " " + second);
  }

  /** The names, lower case, that have these initials: "general motors" of "gm". */
  public Set<String> inFull(String initials) {
    return inFull.getOrDefault(initials, Set.of());
  }

  /** The first letters of some words, lower case. */
  public static String initials(List<Word> words) {
    return words.stream().map(word -> word.lower().substring(0, 1)).collect(Collectors.joining());
  }

  private void add(String text, List<Word> words, int i) {
    Word word = words.get(i);
    if (!word.capitalised()) {
      uses.merge(word.lower(), WordUse.LOWER, WordUse::plus);
    } else if (i > 0 && beside(text, words.get(i - 1), word)) {
      uses.merge(word.lower(), inside(text, words, i), WordUse::plus);
      pairs.add(words.get(i - 1).lower() + " " + word.lower());
    } else {
      uses.putIfAbsent(word.lower(), WordUse.NONE);
    }
  }

  /** One use of a capitalised word that does not begin a sentence. */
  private static WordUse inside(String text, List<Word> words, int i) {
    return new WordUse(
        1,
        0,
        personal(words, i) ? 1 : 0,
        definite(words, i) ? 1 : 0,
        goesOn(text, words, i) ? 0 : 1);
  }

  private static boolean goesOn(String text, List<Word> words, int i) {
    return i + 1 < words.size()
        && words.get(i + 1).capitalised()
        && words.get(i + 1).follows(words.get(i), text);
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
}
