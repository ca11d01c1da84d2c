package dateline.support;

import dateline.text.Edges;
import dateline.text.RuleTable;
import dateline.text.Stem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of its words: that it is so, or that it is not so.
 *
 * <p>A cue ("not", "never", "denied", "failed to") negates the words after it up to the end of its
 * clause, at most {@value #WORDS_OF_SCOPE}, as in NegEx (Chapman et al. 2001); the first of them
 * that carries meaning is its target. "Not only" and "no doubt" are no cues, and neither is a "No:"
 * with which a statement answers the question. A statement's negations are borne out where the
 * quotations negate the same word or, where they do not have it, negate anything; and a word that
 * the quotations only ever negate must be negated in the statement too. A word that the quotations
 * do not have, but have the opposite of ({@link Opposites}), says the contrary.
 */
final class SupportedPolarity {
  private static final RuleTable TABLE = RuleTable.of(SupportedPolarity.class);

  private static final int WORDS_OF_SCOPE = 6;

  private static final Pattern TOKEN = TABLE.pattern("token");
  private static final Pattern NO_CUE = TABLE.pattern("no-cue");
  private static final Pattern VERDICT = TABLE.pattern("verdict");
  private static final Set<String> CUES = TABLE.words("cues");

  /** Cues only where "to" follows: "failed to agree", "yet to meet". */
  private static final Set<String> CUES_BEFORE_TO = TABLE.words("cues-before-to");

  private static final Set<String> CLAUSE_STARTS = TABLE.words("clause-starts");
  private static final Set<String> EMPTY = TABLE.words("empty");

  /** The words that are so, by their stems. */
  private final Map<String, String> said = new HashMap<>();

  private final Set<String> negated = new HashSet<>();
  private final List<Target> targets = new ArrayList<>();

  /**
   * What a cue negates.
   *
   * @param stem the stem of the word; empty where the clause ends before one
   * @param words the cue and the word, as they stand
   */
  private record Target(String stem, String words) {}

  private SupportedPolarity(String text) {
    String plain = NO_CUE.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    Matcher tokens = TOKEN.matcher(plain);
    int scope = 0;
    String cue = "";
    while (tokens.find()) {
      String word = tokens.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      if (tokens.group("end") != null || CLAUSE_STARTS.contains(word)) {
        if (!cue.isEmpty()) {
          targets.add(new Target("", cue)); // "it sank, not."
        }
        scope = 0;
        cue = "";
      } else if (isCue(word, plain, tokens.end())) {
        scope = WORDS_OF_SCOPE;
        cue = tokens.group();
      } else if (!EMPTY.contains(word)) {
        String stem = stem(word);
        if (scope > 0) {
          negated.add(stem);
        } else {
          said.put(stem, word);
        }
        if (!cue.isEmpty() && !word.endsWith("ly")) {
          targets.add(new Target(stem, cue + " … " + tokens.group()));
          cue = "";
        }
        scope--;
      }
    }
  }

  /** Whether a word in small letters says something, and is no function word and no negation. */
  static boolean carriesMeaning(String word) {
    return word.length() > 1 && !EMPTY.contains(word) && !CUES.contains(word);
  }

  /** Without a last "e", which the stem of a past tense may have and that of "taking" has not. */
  private static String stem(String word) {
    return withoutE(Stem.of(word));
  }

  private static String withoutE(String stem) {
    return Edges.withoutEnding(stem, "e");
  }

  private static boolean isCue(String word, String text, int end) {
    return CUES.contains(word)
        || word.endsWith("n't")
        || CUES_BEFORE_TO.contains(word) && text.startsWith(" to ", end);
  }

  /** The negations of a statement that the quotations do not bear out, and the other way round. */
  static List<Unsupported> in(String statement, SupportEvidence grounds) {
    boolean answers = !grounds.question().text().isBlank();
    SupportedPolarity stated =
        new SupportedPolarity(answers ? VERDICT.matcher(statement).replaceFirst("") : statement);
    SupportedPolarity quoted = new SupportedPolarity(grounds.quoted());
    List<Unsupported> found = new ArrayList<>();
    stated.targets.stream()
        .filter(target -> !quoted.denies(target))
        .map(target -> new Unsupported(Unsupported.Kind.NEGATION, target.words))
        .forEach(found::add);
    quoted.targets.stream()
        .filter(target -> !quoted.said.containsKey(target.stem))
        .filter(target -> stated.said.containsKey(target.stem))
        .filter(target -> !stated.negated.contains(target.stem))
        .map(target -> new Unsupported(Unsupported.Kind.LOST_NEGATION, target.words))
        .forEach(found::add);
    stated.said.values().stream()
        .filter(word -> stated.opposes(word, quoted))
        .map(word -> new Unsupported(Unsupported.Kind.OPPOSITE, word))
        .forEach(found::add);
    return found;
  }

  /** Whether another text has the opposite of a word, and not the word. */
  private boolean opposes(String word, SupportedPolarity other) {
    String stem = stem(word);
    return !other.said.containsKey(stem)
        && !other.negated.contains(stem)
        && Opposites.eitherWay(Stem.of(word)).stream()
            .map(SupportedPolarity::withoutE)
            .anyMatch(opposite ->
                other.said.containsKey(opposite)
                    && !said.containsKey(opposite)
                    && !negated.contains(opposite));
  }

  /** A cue without a word bears out only one of its kind: “No,” she said, negates nothing else. */
  private boolean denies(Target target) {
    return negated.contains(target.stem)
        || target.stem.isEmpty() && !targets.isEmpty()
        || !said.containsKey(target.stem)
            && targets.stream().anyMatch(other -> !other.stem.isEmpty());
  }
}
