package dateline.support;

import dateline.text.CommonWords;
import dateline.text.Language;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a statement that its grounds hold in no form. A form of a word has its stem, is made
 * from it by an ending, or is related to it ({@link CommonWords}); in scripts without capitals one
 * is a part of the other, and where words are not parted, every character is there.
 *
 * <p>A word that is no common English one is a name in small letters, or in a script without
 * capitals: it must be there. Of common words, {@value #MOST_ABSENT} may be the statement's own,
 * for an honest sentence says things in its own words. How many was chosen by what it costs: {@code
 * checking.md} has the figures.
 */
public final class SupportedTerms {
  private static final RuleTable TABLE = RuleTable.of(SupportedTerms.class);

  /** How many common words may be the statement's own. */
  static final int MOST_ABSENT = 2;

  /** Of the words of a longer statement that carry meaning, more may. */
  static final double MOST_SHARE_ABSENT = 0.25;

  /** A word; not one that goes on with a date or a number, in the place of which a mask stands. */
  private static final Pattern WORD = TABLE.pattern("word");

  private static final Pattern POSSESSIVE = TABLE.pattern("possessive");

  /** In small letters: what ends as a past tense, and what an auxiliary stands before. */
  private static final Pattern VERB = TABLE.pattern("verb");

  /** What two forms of a word begin with has so many letters at least. */
  private static final int SHORTEST_ROOT = 4;

  private static final int LONGEST_ENDING = 3;

  /** Words that tell how things stand to one another, and who says them, but no things. */
  private static final Set<String> FUNCTION = TABLE.words("function");

  /** Characters that stand for such words in Chinese and Japanese. */
  private static final String FUNCTION_CHARACTERS = "的了在是和与及对于被把从到有他她它们这那也都就还而但为以个";

  private final Set<String> known = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> related = new HashSet<>();
  private final String grounds;

  private SupportedTerms(SupportEvidence grounds) {
    this.grounds =
        (grounds.quoted() + "\n" + grounds.given() + "\n" + grounds.leantOn())
            .toLowerCase(Locale.ROOT);
    WORD.matcher(this.grounds)
        .results()
        .map(MatchResult::group)
        .map(SupportedTerms::bare)
        .forEach(this::learn);
  }

  private void learn(String word) {
    if (known.add(word)) {
      stems.add(CommonWords.stem(word));
      related.addAll(CommonWords.related(word));
    }
  }

  /**
   * The words of a statement that nothing bears out.
   *
   * @param taken where its dates and numbers stand
   * @param names the names that nothing bears out
   */
  static List<Unsupported> in(
      String statement, List<Span> taken, List<Unsupported> names, SupportEvidence grounds) {
    SupportedTerms terms = new SupportedTerms(grounds);
    boolean english = isEnglish(grounds);
    List<Unsupported> found = new ArrayList<>();
    List<Unsupported> common = new ArrayList<>();
    for (String word : terms.absent(statement, taken, names)) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean own = CommonWords.has(lower) || !english && hasCase(lower);
      (own ? common : found)
          .add(new Unsupported(own ? Unsupported.Kind.WORD : Unsupported.Kind.NAME, word));
    }
    if (common.size() > MOST_ABSENT && common.size() > MOST_SHARE_ABSENT * meaning(statement)) {
      found.addAll(common);
    }
    return found;
  }

  /**
   * The verbs of a statement that its grounds do not hold in any form: what it says of them happens
   * nowhere there. A verb is told by its ending, or by an auxiliary before it.
   */
  public static List<Unsupported> verbs(String statement, SupportEvidence grounds) {
    if (!isEnglish(grounds)) {
      return List.of();
    }
    SupportedTerms terms = new SupportedTerms(grounds);
    return VERB.matcher(statement)
        .results()
        .map(verb -> verb.group(verb.group(1) == null ? 2 : 1))
        .filter(verb -> says(verb) && CommonWords.has(verb) && !terms.has(verb))
        .distinct()
        .map(verb -> new Unsupported(Unsupported.Kind.WORD, verb))
        .toList();
  }

  /** Of an article in another language, words are not told from names. */
  private static boolean isEnglish(SupportEvidence grounds) {
    return Set.of("en", "und").contains(Language.of(String.join("\n", grounds.texts())).code());
  }

  private static boolean hasCase(String word) {
    int c = word.codePointAt(0);
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  private List<String> absent(String statement, List<Span> taken, List<Unsupported> names) {
    StringBuilder left = new StringBuilder(statement);
    taken.forEach(span -> left.replace(span.start(), span.end(), "_".repeat(span.length())));
    Set<String> told = new HashSet<>();
    names.forEach(name -> told.add(name.words().toLowerCase(Locale.ROOT)));
    List<String> absent = new ArrayList<>();
    Matcher words = WORD.matcher(left);
    while (words.find()) {
      String word = POSSESSIVE.matcher(words.group()).replaceFirst("");
      String lower = bare(word.toLowerCase(Locale.ROOT));
      boolean name =
          Character.isUpperCase(word.codePointAt(0))
              && !(SupportedNames.opensSentence(statement, words.start())
                  && CommonWords.isNoName(lower));
      if (!name && says(lower) && !has(lower) && told.add(lower)) {
        absent.add(word);
      }
    }
    return absent;
  }

  /** How many words of a statement carry meaning. */
  private static long meaning(String statement) {
    return WORD.matcher(statement.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> bare(word.group()))
        .filter(SupportedTerms::says)
        .distinct()
        .count();
  }

  /** Whether a word in small letters says something, and is no number. */
  static boolean says(String word) {
    boolean number = word.chars().allMatch(c -> c < 0x80 && Character.isDigit(c));
    return !number
        && SupportedPolarity.carriesMeaning(word)
        && !word.endsWith("n't")
        && !FUNCTION.contains(word);
  }

  private static String bare(String word) {
    return POSSESSIVE.matcher(word).replaceFirst("").replace('’', '\'');
  }

  private boolean has(String word) {
    int first = word.codePointAt(0);
    if (isUnparted(first)) {
      return word.codePoints().allMatch(this::hasCharacter);
    }
    if (!hasCase(word)) {
      return known.stream().anyMatch(other -> isPart(word, other) || isPart(other, word));
    }
    return known.contains(word)
        || stems.contains(CommonWords.stem(word))
        || related.contains(CommonWords.stem(word))
        || known.stream().anyMatch(other -> isForm(word, other));
  }

  private boolean hasCharacter(int c) {
    return grounds.indexOf(c) >= 0
        || FUNCTION_CHARACTERS.indexOf(c) >= 0
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
            && grounds.codePoints().anyMatch(SupportedTerms::isUnparted);
  }

  /** A letter of a script that does not part its words. */
  private static boolean isUnparted(int c) {
    return Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /** Whether a word with something before or after it is the other: “לימה”, “ללימה”. */
  private static boolean isPart(String part, String whole) {
    return part.length() > 1 && 2 * part.length() >= whole.length() && whole.contains(part);
  }

  private static boolean isForm(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int same = 0;
    while (same < most && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= SHORTEST_ROOT
        && one.length() - same <= LONGEST_ENDING
        && other.length() - same <= LONGEST_ENDING;
  }
}
