package dateline.question;

import dateline.text.Edges;
import dateline.text.RuleTable;
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

  private static final RuleTable TABLE = RuleTable.of(AnswerType.class);
  private static final Pattern AUXILIARY_FIRST = TABLE.pattern("auxiliary-first");

  private static final Set<String> PERSON_WORDS = TABLE.words("person");
  private static final Set<String> CHOICE_WORDS = TABLE.words("choice");
  private static final Set<String> OTHER_WORDS = TABLE.words("other");

  /** What a question asks for: the question word that stands first decides. */
  static AnswerType by(String question) {
    String text = question.strip().toLowerCase(Locale.ROOT);
    if (AUXILIARY_FIRST.matcher(text).matches()) {
      return YES_NO;
    }
    List<String> words = Word.of(text).stream().map(Word::text).toList();
    for (int i = 0; i < words.size(); i++) {
      String word = Edges.before(words.get(i), "'’");
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
