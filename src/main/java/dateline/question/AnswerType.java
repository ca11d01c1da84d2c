package dateline.question;

import dateline.text.Titles;
import dateline.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a question asks for, as far as its answer is read in another way. */
public enum AnswerType {
  YES_NO,
  PERSON,
  OTHER;

  private static final Pattern AUXILIARY_FIRST =
      Pattern.compile(
          "(?:(?:so|and|but|or|then|also|well|ok|okay)\\b[, ]*)?(?:(?:as"
              + " of|by|in|on|at|since|during|before|after|until)\\b[^,?]{1,40},\\s*)?"
              + "(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|might|may"
              + "|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|haven['’]?t|hadn['’]?t"
              + "|doesn['’]?t|don['’]?t|didn['’]?t|won['’]?t)\\b.*",
          Pattern.DOTALL);

  private static final Set<String> PERSON_WORDS = Set.of("who", "whom", "whose");
  private static final Set<String> CHOICE_WORDS = Set.of("which", "what");
  private static final Set<String> OTHER_WORDS = Set.of("when", "where", "why", "how");

  /** What a question asks for: the question word that stands first decides. */
  static AnswerType by(String question) {
    String text = question.strip().toLowerCase(Locale.ROOT);
    if (AUXILIARY_FIRST.matcher(text).matches()) {
      return YES_NO;
    }
    List<String> words = Word.of(text).stream().map(Word::text).toList();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).replaceFirst("['’].*", "");
      if (OTHER_WORDS.contains(word)) {
        return OTHER;
      }
      boolean office = i + 1 < words.size() && Titles.has(words.get(i + 1));
      if (PERSON_WORDS.contains(word) || CHOICE_WORDS.contains(word) && office) {
        return PERSON;
      }
      if (CHOICE_WORDS.contains(word)) {
        return OTHER;
      }
    }
    return OTHER;
  }
}
