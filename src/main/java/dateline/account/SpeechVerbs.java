package dateline.account;

import dateline.text.RuleTable;
import java.util.Set;

/**
 * Tells which verbs of a sentence tell that somebody says something: "said", but not "to say", "the
 * panel’s report" or "announced a grant".
 *
 * @param tokens the sentence
 */
record SpeechVerbs(SpeechTokens tokens) {
  private static final RuleTable TABLE = RuleTable.of(SpeechVerbs.class);

  /** How far behind a verb of saying the verb of its clause is looked for. */
  private static final int MOST_TOKENS_TO_VERB = 8;

  /** How far behind it "that" may stand: "announced on Tuesday that". */
  private static final int MOST_TOKENS_TO_THAT = 2;

  /** Before a word that tells no speech, or whose speaker stands elsewhere. */
  private static final Set<String> NO_SPEAKER = TABLE.words("no-speaker");

  private static final Set<String> QUESTION_WORDS = TABLE.words("question-words");
  private static final Set<String> PARTICIPLES = TABLE.words("participles");
  private static final Set<String> AFTER_PARTICIPLE = TABLE.words("after-participle");
  private static final Set<String> SUBJECTS = TABLE.words("subjects");
  private static final Set<String> NOUNS = TABLE.words("nouns");
  private static final Set<String> NO_ADVERBS = TABLE.words("no-adverbs");

  /** Whether it tells beside another verb: ", saying that". */
  boolean isParticiple(int i) {
    return PARTICIPLES.contains(tokens.lower(i));
  }

  /**
   * Whether a word is no verb that tells: "to deny", "of claims", "an alleged spy", "the panel’s
   * report", "did not say what". Behind "and" it is one where a clause follows.
   */
  boolean isNoVerb(int i) {
    String before = tokens.lower(i - 1);
    return NO_SPEAKER.contains(before) && !(tokens.isJoint(i - 1) && goesOn(i))
        || i > 0 && tokens.get(i).isCapital()
        || NOUNS.contains(tokens.lower(i)) && (before.endsWith("’s") || before.endsWith("'s"))
        || tokens.lower(i + 1).equals("’")
        || before.equals("not") && QUESTION_WORDS.contains(tokens.lower(i + 1))
        || isParticiple(i) && !(before.equals(",") && tellsThat(i + 1));
  }

  /** Whether a verb behind "and" goes on with what the subject does, and tells something. */
  private boolean goesOn(int i) {
    int finite = tokens.finite(i);
    boolean passive = finite > 0 && tokens.isBe(finite);
    return !passive && !AFTER_PARTICIPLE.contains(tokens.lower(i + 1)) && opensClause(i + 1);
  }

  private boolean tellsThat(int i) {
    return tokens.lower(i).equals("that")
        || SUBJECTS.contains(tokens.lower(i)) && holdsClause(i)
        || i < tokens.size() && tokens.get(i).isQuotationMark();
  }

  /** "Said to be", "believed to have". */
  boolean isToBe(int i) {
    return tokens.lower(i).equals("to")
        && (tokens.lower(i + 1).equals("be") || tokens.lower(i + 1).equals("have"));
  }

  int beforeAdverbs(int verb) {
    int end = verb;
    while (end > 0 && isAdverb(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isAdverb(int i) {
    String word = tokens.lower(i);
    return ReportingWords.has("adverb", word)
        || word.endsWith("ly")
            && word.length() > 4
            && !tokens.get(i).isCapital()
            && !NO_ADVERBS.contains(word);
  }

  /**
   * Whether what follows is reported speech: "that", a clause without it, a quotation, a comma or
   * colon before one; or nothing, behind a comma: "…, the report notes."
   */
  boolean opensClause(int i) {
    return tokens.lower(i).equals("that")
        || holdsClause(i)
        || isBehind(tokens.phraseStart(i - 1) - 1, i)
        || i >= tokens.size()
        || i < tokens.size() && tokens.anyQuoted(i, i + MOST_TOKENS_TO_VERB)
        || i > 1 && tokens.anyQuoted(0, i - 1) && tokens.isMark(i);
  }

  /** Whether the reported words stand before: a quotation, or a comma and nothing behind. */
  private boolean isBehind(int mark, int next) {
    return mark > 0
        && (tokens.get(mark).isQuotationMark()
            || tokens.lower(mark).equals(",") && next == tokens.size() - 1 && tokens.isMark(next));
  }

  /** Whether a verb in the third person, or "will" or "would", follows before the next mark. */
  private boolean holdsClause(int from) {
    for (int i = from + 1; i < Math.min(tokens.size(), from + MOST_TOKENS_TO_VERB); i++) {
      if (tokens.lower(i).equals("that") && i - from <= MOST_TOKENS_TO_THAT) {
        return true;
      }
      if (tokens.isMark(i) || tokens.isBoundary(i)) {
        return false;
      }
      if (tokens.isFinite(i)) {
        return true;
      }
    }
    return false;
  }
}
