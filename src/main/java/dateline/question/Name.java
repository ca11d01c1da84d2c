package dateline.question;

import dateline.text.Accents;
import dateline.text.Aliases;
import dateline.text.RuleTable;
import dateline.text.Titles;
import dateline.text.Word;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name in a question.
 *
 * @param words its words, lower case, titles and ranks left off
 * @param person whether it is a person's, as far as the articles show. The name of a place or a
 *     thing is often left unsaid in the sentence that answers
 * @param known whether the articles hold it
 * @param others what the articles write for it: the whole name of what was asked for by its
 *     initials, or the initials of what was asked for in full
 */
public record Name(List<String> words, boolean person, boolean known, Set<String> others) {
  private static final RuleTable TABLE = RuleTable.of(Name.class);

  /** What stands before the name of a thing as a first name does before a person's. */
  static final Set<String> THINGS = TABLE.words("things");

  /** What makes the name of a people, a creed, its followers or several things out of another's. */
  private static final Pattern DERIVED = TABLE.pattern("derived");

  public Name {
    words = words.stream().map(Accents::without).toList();
    others = Set.copyOf(others);
  }

  String phrase() {
    return String.join(" ", words);
  }

  /** As a text writes it, capitals and all; the phrase where it does not have it. */
  public String writtenIn(String text) {
    List<Word> there = Word.of(text);
    List<String> lower = there.stream().map(Word::lower).toList();
    int at = Collections.indexOfSubList(lower, words);
    return at < 0 || words.isEmpty()
        ? phrase()
        : text.substring(
            there.get(at).span().start(), there.get(at + words.size() - 1).span().end());
  }

  /** Whether a text with these words, lower case and joined by single spaces, speaks of it. */
  boolean in(String padded) {
    Set<String> names = Aliases.of(phrase());
    if (names.stream().anyMatch(name -> holds(padded, name))
        || others.stream().anyMatch(name -> padded.contains(" " + name + " "))) {
      return true;
    }
    return words.size() > 1
        && words.stream()
            .anyMatch(word ->
                word.length() > 1
                    && !Aliases.known(word)
                    && !Titles.has(word)
                    && !THINGS.contains(word)
                    && padded.contains(" " + word + " "));
  }

  /**
   * Whether the text holds a name; of what is no person, its people's or its followers' too:
   * "Communism", "Communists".
   */
  private boolean holds(String padded, String name) {
    return padded.contains(" " + name + " ") || !person && derived(padded, root(name));
  }

  private static boolean derived(String padded, String root) {
    for (int at = padded.indexOf(" " + root); at >= 0; at = padded.indexOf(" " + root, at + 1)) {
      if (root(padded.substring(at + 1, padded.indexOf(' ', at + 1 + root.length())))
          .equals(root)) {
        return true;
      }
    }
    return false;
  }

  /** A name without what makes it that of a people, a creed or its followers. */
  static String root(String name) {
    return DERIVED.matcher(name).replaceFirst("");
  }
}
