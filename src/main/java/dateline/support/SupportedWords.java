package dateline.support;

import dateline.text.RuleTable;
import dateline.text.Stem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a statement speaks of what its quotations speak of, so that a true quotation about
 * something else cannot carry a statement that has neither number nor name. Of the words in it that
 * carry meaning and are not given a share of at least {@value #LEAST_SHARE_COVERED} stands in them,
 * by their stems; where there are fewer than {@value #FEWEST_WORDS_ADDED}, one at least of all its
 * words does. The share is the largest tried (0, 0.2, 0.3, 0.4) at which no more than one of the
 * 180 supported claims of the half of WiCE worked on was flagged.
 */
final class SupportedWords {
  private static final RuleTable TABLE = RuleTable.of(SupportedWords.class);

  private static final int FEWEST_WORDS_ADDED = 3;
  private static final double LEAST_SHARE_COVERED = 0.2;

  /** A word; of a script without white space, a character. */
  private static final Pattern WORD = TABLE.pattern("word");

  /** Words of agreement and negation, which the other rules hold against the quotations. */
  private static final Pattern VERDICT = TABLE.pattern("verdict");

  private SupportedWords() {}

  static List<Unsupported> in(String statement, SupportEvidence grounds) {
    Set<String> stated = stems(statement);
    Set<String> quoted = stems(grounds.quoted());
    Set<String> added = new HashSet<>(stated);
    added.removeAll(stems(grounds.given()));
    boolean speaks =
        added.size() < FEWEST_WORDS_ADDED
            ? stated.isEmpty() || shared(stated, quoted) > 0
            : shared(added, quoted) >= LEAST_SHARE_COVERED * added.size();
    return speaks ? List.of() : List.of(new Unsupported(Unsupported.Kind.TOPIC, statement));
  }

  private static long shared(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  private static Set<String> stems(String text) {
    String plain = VERDICT.matcher(Numerals.of(text).plain()).replaceAll(" ");
    return WORD.matcher(plain.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> SupportedTerms.says(word) || word.charAt(0) >= '\u0e00')
        .map(Stem::of)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
