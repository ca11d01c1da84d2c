package dateline.question;

import dateline.text.Stem;
import dateline.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the verb that a question asks about: "met" in "Has Biden met Xi since …?", "meet" in "Where
 * did they meet?".
 *
 * <p>English grammar fixes its form by the auxiliary before it: the base form after "do" and the
 * modals, a participle after "have", a participle or a form in -ing after "be" (Huddleston and
 * Pullum 2002, chapter 3). The first word of that form that is no name is taken; in "is there …" it
 * is the thing that may be there.
 */
final class MainVerb {
  private static final Set<String> BASE =
      Set.of(
          "do", "does", "did", "will", "would", "can", "could", "should", "may", "might", "didn't",
          "doesn't", "don't", "won't");
  private static final Set<String> PERFECT = Set.of("has", "have", "had", "hasn't", "haven't");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't");

  /** What stands before a noun, be it made of a verb: "a meeting". */
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "his", "her", "its", "their", "this", "that", "any", "another");

  private MainVerb() {}

  /**
   * The stem of the main verb.
   *
   * @param words the question's words
   * @param core the stems that may be it
   * @param vocabulary the words of the articles, which show what is inflected as a verb
   * @return empty where no auxiliary or no such verb is found
   */
  static Optional<String> of(List<Word> words, List<String> core, NameIndex vocabulary) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).lower();
      if (BE.contains(word) && i + 1 < words.size() && words.get(i + 1).lower().equals("there")) {
        return core.stream().findFirst();
      }
      if (BASE.contains(word) || PERFECT.contains(word) || BE.contains(word)) {
        return IntStream.range(i + 1, words.size())
            .filter(k -> !DETERMINERS.contains(words.get(k - 1).lower()))
            .mapToObj(words::get)
            .filter(w -> core.contains(w.stem()))
            .filter(w -> BASE.contains(word) ? isBase(w, vocabulary) : isParticiple(w, word))
            .map(Word::stem)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static boolean isBase(Word word, NameIndex vocabulary) {
    String lower = word.lower();
    return Stem.isIrregularBase(lower)
        || vocabulary.has(lower + "ed")
        || vocabulary.has(lower + "d")
        || vocabulary.has(lower + "ing");
  }

  private static boolean isParticiple(Word word, String auxiliary) {
    String lower = word.lower();
    boolean participle = lower.endsWith("ed") || Stem.isIrregularForm(lower);
    return participle || BE.contains(auxiliary) && lower.endsWith("ing");
  }
}
