package dateline.account;

import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tokens of a sentence, asked for by their place: a place outside the sentence is an empty
 * word.
 *
 * @param all the tokens in order
 */
record SpeechTokens(List<SpeechToken> all) {
  private static final RuleTable TABLE = RuleTable.of(SpeechTokens.class);

  /** How many tokens the phrase has at most that names a speaker. */
  static final int LONGEST_PHRASE = 14;

  /** How many words the subject of a sentence has at most. */
  private static final int LONGEST_SUBJECT = 8;

  private static final Set<String> BOUNDARY_WORDS = TABLE.words("boundary-words");
  private static final Set<String> PREPOSITIONS = TABLE.words("prepositions");
  private static final Set<String> DETERMINERS = TABLE.words("determiners");
  private static final Set<String> SUBORDINATORS = TABLE.words("subordinators");
  private static final Set<String> BE = TABLE.words("be");
  private static final Set<String> FINITE = TABLE.words("finite");
  private static final Pattern DAY = TABLE.pattern("day");

  SpeechTokens {
    all = List.copyOf(all);
  }

  /**
   * The tokens of a sentence.
   *
   * @param inside whether it begins inside a quotation
   */
  static SpeechTokens of(String sentence, boolean inside) {
    return new SpeechTokens(SpeechToken.of(sentence, inside));
  }

  int size() {
    return all.size();
  }

  SpeechToken get(int i) {
    return all.get(i);
  }

  List<SpeechToken> subList(int from, int end) {
    return all.subList(from, end);
  }

  String lower(int i) {
    return i < 0 || i >= size() ? "" : get(i).lower();
  }

  /** Whether a token is a mark, or the sentence has ended. */
  boolean isMark(int i) {
    return i >= size() || !get(i).isWord();
  }

  boolean capitalAt(int i) {
    return i < size() && get(i).isCapital();
  }

  boolean isJoint(int i) {
    return lower(i).equals("and") || lower(i).equals("but");
  }

  /** Whether a clause begins with a token. */
  boolean isBoundary(int i) {
    return BOUNDARY_WORDS.contains(lower(i));
  }

  boolean isPreposition(int i) {
    return PREPOSITIONS.contains(lower(i));
  }

  boolean isDeterminer(int i) {
    return DETERMINERS.contains(lower(i));
  }

  /** Whether a clause of time or reason begins with a token. */
  boolean isSubordinator(int i) {
    return SUBORDINATORS.contains(lower(i));
  }

  boolean isBe(int i) {
    return BE.contains(lower(i));
  }

  /** Whether a token is a verb in the third person, or "will" or "would". */
  boolean isFinite(int i) {
    return FINITE.contains(lower(i));
  }

  boolean isDay(int i) {
    return i >= 0 && i < size() && DAY.matcher(get(i).text()).matches();
  }

  /** Whether any token from one to before another stands in quotation marks. */
  boolean anyQuoted(int from, int end) {
    return all.subList(from, Math.min(size(), end)).stream().anyMatch(SpeechToken::quoted);
  }

  /** Where two tokens and what is between them stand in the sentence. */
  Span span(int first, int last) {
    return new Span(get(first).span().start(), get(last).span().end());
  }

  /** Where the phrase begins that ends at a token. */
  int phraseStart(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST_PHRASE && !opens(from - 1)) {
      from--;
    }
    if (from < end && isPreposition(from)) {
      for (int i = end - 1; i > from; i--) {
        if (isDeterminer(i)) {
          return i;
        }
      }
      return Math.min(end, from + 2);
    }
    return from;
  }

  /** Whether the phrase cannot reach over a token to its left. */
  private boolean opens(int i) {
    SpeechToken token = get(i);
    boolean joined = token.lower().equals("and") && i > 0 && get(i - 1).isWord();
    return !token.isWord() && !token.text().equals("&")
        || token.quoted()
        || isSubordinator(i)
        || isBoundary(i)
        || token.lower().equals("and") && !(joined && capitalAt(i - 1))
        || isDay(i)
        || Attribution.Stance.of(token.lower()).isPresent()
            && !token.isCapital()
            && !isDeterminer(i - 1);
  }

  /** The first verb in the third person, near the start and before any mark; -1 where none is. */
  int finite(int most) {
    for (int i = 1; i < Math.min(most, LONGEST_SUBJECT) && get(i).isWord(); i++) {
      if (isFinite(i)) {
        return lower(i - 1).equals("who") ? -1 : i;
      }
    }
    return -1;
  }
}
