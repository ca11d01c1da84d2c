package dateline.support;

import dateline.text.CommonWords;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a statement that turn or weaken what it says ("which is false", "almost", "tried
 * to", "would have", "might"). The quotations must have one of the kind, or a negation where it
 * says that something is false or denied; that the question has it does not do.
 */
final class SupportedQualifiers {
  private static final RuleTable TABLE = RuleTable.of(SupportedQualifiers.class);

  private static final Pattern WORD = TABLE.pattern("word");

  /** "Almost" before a number or a whole makes it rough, which the numbers are held against. */
  private static final Pattern ROUGH = TABLE.pattern("rough");

  /**
   * A kind of turn of phrase.
   *
   * @param words the turns
   * @param source what in the quotations bears them out
   */
  private record Phrase(Pattern words, Pattern source) {}

  private static final List<Phrase> PHRASES =
      List.of(
          new Phrase(TABLE.pattern("unreal"), TABLE.pattern("unreal-source")),
          new Phrase(TABLE.pattern("possible"), TABLE.pattern("possible-source")),
          new Phrase(TABLE.pattern("few"), TABLE.pattern("few-source")));

  /** As they stand; of those that begin at one place, the longest first. */
  private static final Comparator<MatchResult> ORDER =
      Comparator.<MatchResult>comparingInt(MatchResult::start)
          .thenComparing(Comparator.<MatchResult>comparingInt(MatchResult::end).reversed());

  /** The noun, and not the verb, which ships and towns do. */
  private static final Pattern LIE = TABLE.pattern("lie");

  private static final String FALSE = "untrue";
  private static final String DENY = "denial";
  private static final Pattern NEGATION = TABLE.pattern("negation");

  private SupportedQualifiers() {}

  static List<Unsupported> in(String statement, SupportEvidence grounds) {
    String quoted = grounds.quoted();
    Set<String> stems =
        words(quoted)
            .map(word -> CommonWords.stem(word.group().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    boolean negated = NEGATION.matcher(quoted).find();
    Stream<String> single =
        words(statement)
            .filter(word ->
                !ROUGH.matcher(statement).region(word.end(), statement.length()).lookingAt())
            .map(MatchResult::group)
            .filter(word -> !isBorneOut(word.toLowerCase(Locale.ROOT), stems, negated));
    Stream<String> lies =
        isBorneOut(FALSE, stems, negated || LIE.matcher(quoted).find())
            ? Stream.of()
            : LIE.matcher(statement).results().map(MatchResult::group);
    return Stream.of(single, lies, phrases(statement, quoted))
        .flatMap(found -> found)
        .map(words -> new Unsupported(Unsupported.Kind.QUALIFIER, words))
        .toList();
  }

  /** Of those that begin at one place or lie within another, the longest. */
  private static Stream<String> phrases(String statement, String quoted) {
    List<MatchResult> found =
        PHRASES.stream()
            .filter(phrase -> !phrase.source().matcher(quoted).find())
            .flatMap(phrase -> phrase.words().matcher(statement).results())
            .sorted(ORDER)
            .toList();
    List<String> longest = new ArrayList<>();
    int end = 0;
    for (MatchResult phrase : found) {
      if (phrase.start() >= end) {
        longest.add(phrase.group());
        end = phrase.end();
      }
    }
    return longest.stream();
  }

  private static boolean isBorneOut(String word, Set<String> stems, boolean negated) {
    Set<String> kind = Qualifiers.of(word);
    boolean falsity = kind.containsAll(Qualifiers.of(FALSE));
    return kind.isEmpty()
        || kind.stream().anyMatch(stems::contains)
        || !falsity && CommonWords.related(word).stream().anyMatch(stems::contains)
        || negated && (falsity || kind.containsAll(Qualifiers.of(DENY)));
  }

  private static Stream<MatchResult> words(String text) {
    return WORD.matcher(text).results();
  }
}
