package dateline.question;

import dateline.text.Opposites;
import dateline.text.Span;
import dateline.text.Stem;
import dateline.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a sentence says that something happened, or that it did not.
 *
 * <p>The verb asked for is looked for in the sentence. The words of its clause before it decide: a
 * negation ("not", "never", "has yet to", "refused to") makes it a no; a plan or a possibility
 * ("could", "expected to", "will") settles nothing; otherwise it is a yes. A clause begins at a
 * comma, a dash or a conjunction. These are the cues of the negation scope rules of NegEx (Chapman
 * et al. 2001), cut to the clause.
 */
public enum Polarity {
  YES,
  NO,
  UNSETTLED;

  private static final Set<String> NEGATIONS =
      Set.of(
          ("not never no neither nor without cannot didn't hasn't haven't hadn't isn't aren't"
                  + " wasn't weren't won't doesn't don't couldn't wouldn't can't failed fails fail"
                  + " refused refuses refuse declined declines unwilling unable yet hardly barely"
                  + " little avoided denied denies nobody none nothing withdrew withdrawn withdraws"
                  + " abandoned dropped cancelled canceled scrapped halted")
              .split(" "));
  private static final Set<String> POSSIBILITIES =
      Set.of(
          ("could may might would should can if whether plan plans planned planning expect expects"
               + " expected want wants wanted hope hopes hoped eager consider considering"
               + " considered discuss discussing discussed idea propose proposes proposed proposing"
               + " aim aims intend intends likely unlikely possible possibly perhaps work working"
               + " seek seeks sought scheduled due set ready prepare preparing prepares agreed"
               + " agree will shall going suggested must ought urge urged urges called calls"
               + " opportunity")
              .split(" "));
  private static final Set<String> PUT_OFF =
      Set.of(
          ("off postponed delayed cancelled canceled scrapped suspended shelved abandoned deferred")
              .split(" "));
  private static final Set<String> HELD =
      Set.of(
          ("held had has hosted attended won received obtained gained secured granted gave signed"
                  + " reached announced made")
              .split(" "));

  /** Before "to", these say that it was done. */
  private static final Set<String> DONE =
      Set.of("managed", "began", "continued", "used", "proceeded", "forced");

  private static final Set<String> RANKS =
      Set.of("first", "second", "third", "only", "last", "latest", "youngest", "oldest");

  private static final Set<String> CLAUSE_STARTS =
      Set.of(
          ("since after before when while because but although though who which whose whom that"
                  + " where until as so")
              .split(" "));

  /**
   * What a sentence says of a verb.
   *
   * @param polarity what it says
   * @param words the words that say it, in the sentence
   */
  public record Said(Polarity polarity, Span words) {}

  /**
   * What a sentence says of everything that was asked about it: a no to one thing is a no, and one
   * thing left open leaves it open.
   *
   * @param stems the stems asked about, at least one
   * @return empty where the sentence holds none of them
   */
  public static Optional<Said> of(String sentence, List<String> stems, boolean future) {
    List<Said> said =
        stems.stream().map(stem -> of(sentence, stem, future)).flatMap(Optional::stream).toList();
    return first(said, NO).or(() -> first(said, UNSETTLED)).or(() -> first(said, YES));
  }

  /**
   * What a sentence says of a verb, by its stem.
   *
   * @param future whether the question asks about the future, so that "will" settles it
   * @return empty where the sentence does not hold the verb or its opposite
   */
  public static Optional<Said> of(String sentence, String verb, boolean future) {
    List<Word> words = Word.of(sentence);
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String stem = words.get(i).stem();
      boolean opposite = Opposites.of(verb).contains(stem);
      if (!stem.equals(verb) && !opposite) {
        continue;
      }
      Said told = said(sentence, words, i, opposite, future);
      if (noun(words, i) && putOff(sentence, words, i)) {
        said.add(new Said(UNSETTLED, told.words()));
      } else if (!noun(words, i) || told.polarity() == UNSETTLED || held(words, i)) {
        said.add(told);
      }
    }
    return first(said, YES).or(() -> first(said, NO)).or(() -> said.stream().findFirst());
  }

  private static Optional<Said> first(List<Said> said, Polarity polarity) {
    return said.stream().filter(s -> s.polarity() == polarity).findFirst();
  }

  private static Said said(
      String sentence, List<Word> words, int verb, boolean opposite, boolean future) {
    int from = clauseStart(sentence, words, verb);
    boolean negated = false;
    boolean possible = infinitive(words, verb);
    int first = verb;
    for (int i = from; i < verb; i++) {
      String word = words.get(i).lower();
      if (NEGATIONS.contains(word)) {
        negated = true;
        first = Math.min(first, i);
      }
      possible |= POSSIBILITIES.contains(word) && !(future && word.equals("will"));
    }
    Span span = new Span(words.get(first).span().start(), words.get(verb).span().end());
    Polarity plain = negated ^ opposite ? NO : YES;
    return new Said(possible && !negated ? UNSETTLED : plain, span);
  }

  /**
   * Whether the word is a noun made from the verb, as "meeting" in "a meeting": by itself it says
   * neither that the thing happened nor that it did not, but a plan for it stays a plan.
   */
  private static boolean noun(List<Word> words, int i) {
    String word = words.get(i).lower();
    boolean ing = word.endsWith("ing") || word.endsWith("ings");
    return (ing || Stem.isNoun(word))
        && i > 0
        && !Set.of("is", "are", "was", "were", "been", "be").contains(words.get(i - 1).lower());
  }

  /** Whether what the noun stands for was put off or called off: "the opening has been put off". */
  private static boolean putOff(String sentence, List<Word> words, int noun) {
    for (int i = noun + 1; i < words.size() && clauseStart(sentence, words, i) <= noun; i++) {
      if (PUT_OFF.contains(words.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** Whether such a noun is what somebody held, had or won: "held two days of meetings". */
  private static boolean held(List<Word> words, int i) {
    return words.subList(Math.max(0, i - 6), i).stream()
        .anyMatch(word -> HELD.contains(word.lower()));
  }

  /**
   * Whether the verb is what somebody was to do, not what was done: "unable to visit", "to meet".
   * "The first leader to visit" did.
   */
  private static boolean infinitive(List<Word> words, int verb) {
    boolean have = verb > 1 && words.get(verb - 1).lower().equals("have");
    int i = have ? verb - 1 : verb;
    return i > 0
        && words.get(i - 1).lower().equals("to")
        && (i < 2 || !DONE.contains(words.get(i - 2).lower()))
        && words.subList(Math.max(0, i - 4), i - 1).stream()
            .noneMatch(word -> RANKS.contains(word.lower()));
  }

  private static int clauseStart(String sentence, List<Word> words, int verb) {
    for (int i = verb; i > 0; i--) {
      String between =
          sentence.substring(words.get(i - 1).span().end(), words.get(i).span().start());
      boolean mark = between.chars().anyMatch(c -> ",;:—–()".indexOf(c) >= 0);
      if (mark && !between.contains("n't")
          || i < verb && CLAUSE_STARTS.contains(words.get(i).lower())) {
        return i;
      }
    }
    return 0;
  }
}
