package dateline.question;

import dateline.text.Aliases;
import dateline.text.Calendar;
import dateline.text.CommonWords;
import dateline.text.RuleTable;
import dateline.text.Titles;
import dateline.text.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a question asks, worked out against the words of the articles at hand.
 *
 * @param text the question with its misspelt words put right; what the model reads
 * @param asked the kind of thing asked for
 * @param names the names in it
 * @param stems the stems of its words that carry meaning, names included
 * @param sense how it looks at time
 * @param corrections the words put right, as {@code Blinkin → Blinken}
 */
public record QuestionAnalysis(
    String text,
    AnswerType asked,
    List<Name> names,
    Set<String> stems,
    TemporalFocus sense,
    List<String> corrections) {
  private static final RuleTable TABLE = RuleTable.of(QuestionAnalysis.class);

  /** A question with more words than these says what it is about. */
  private static final int MOST_STEMS_OF_LEANING = 2;

  private static final Set<String> LIGHT = TABLE.words("light");
  private static final Set<String> PRONOUNS = TABLE.words("pronouns");

  /** Verbs behind which "us" is a pronoun, and not the country. */
  private static final Set<String> BEFORE_US = TABLE.words("before-us");

  private static final Set<String> AFTER_VERB_FIRST = TABLE.words("after-verb-first");

  /**
   * Reads a question.
   *
   * @param language whether a lower-case word is one of the language, and no misspelling
   */
  public static QuestionAnalysis of(
      QuestionText question, NameIndex vocabulary, Predicate<String> language) {
    List<String> corrections = new ArrayList<>();
    String text = corrected(question.text().strip(), vocabulary, language, corrections);
    return corrections.isEmpty()
        ? of(text, question.answerType(), question.focus(), vocabulary, corrections)
        : of(text, AnswerType.by(text), TemporalFocus.of(text), vocabulary, corrections);
  }

  /** Reads the words of a topic, or of a question that is made of another. */
  public static QuestionAnalysis of(
      String question, NameIndex vocabulary, Predicate<String> language) {
    List<String> corrections = new ArrayList<>();
    String text = corrected(question.strip(), vocabulary, language, corrections);
    return of(text, AnswerType.by(text), TemporalFocus.of(text), vocabulary, corrections);
  }

  private static QuestionAnalysis of(
      String text,
      AnswerType asked,
      TemporalFocus sense,
      NameIndex vocabulary,
      List<String> corrections) {
    List<Word> words = Word.of(text);
    return new QuestionAnalysis(
        text, asked, names(text, words, vocabulary), stems(words), sense, corrections);
  }

  private static String corrected(
      String text, NameIndex vocabulary, Predicate<String> language, List<String> corrections) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Word word : Word.of(text)) {
      boolean known = language.test(word.lower()) || language.test(word.stem());
      if (known || stemKnown(word, vocabulary)) {
        continue;
      }
      var meant = vocabulary.meant(word.lower());
      if (meant.isPresent()) {
        String right = vocabulary.name(meant.get()) ? capital(meant.get()) : meant.get();
        corrections.add(word.text() + " → " + right);
        out.append(text, from, word.span().start()).append(right);
        from = word.span().end();
      }
    }
    return out.append(text.substring(from)).toString();
  }

  private static boolean stemKnown(Word word, NameIndex vocabulary) {
    return vocabulary.has(word.lower()) || vocabulary.has(word.stem());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static List<Name> names(String text, List<Word> words, NameIndex vocabulary) {
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    boolean cased = !shouted && words.stream().skip(1).anyMatch(Word::capitalised);
    List<Name> names = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean is = name(words, i, vocabulary, shouted, cased);
      if (!run.isEmpty() && !(is && joined(text, words.get(i - 1), word, vocabulary))) {
        names.add(name(run, definite(words, i - run.size()), vocabulary));
        run.clear();
      }
      if (is) {
        run.add(word);
      }
    }
    if (!run.isEmpty()) {
      names.add(name(run, definite(words, words.size() - run.size()), vocabulary));
    }
    return names;
  }

  private static boolean name(
      List<Word> words, int i, NameIndex vocabulary, boolean shouted, boolean cased) {
    Word word = words.get(i);
    String lower = word.lower();
    boolean pronoun = lower.equals("us") && !word.text().equals("US");
    if (word.numeric() || Calendar.has(lower) || Titles.has(lower) || LIGHT.contains(lower)) {
      return false;
    }
    if (pronoun && i > 0 && BEFORE_US.contains(words.get(i - 1).lower())) {
      return false;
    }
    boolean written = word.capitalised() || !cased && (!word.stop() || pronoun);
    if (vocabulary.name(lower) && written) {
      return word.capitalised() || vocabulary.standsAlone(lower);
    }
    if (word.stop() || !word.capitalised() || shouted) {
      return false;
    }
    boolean imperative =
        i + 1 < words.size() && AFTER_VERB_FIRST.contains(words.get(i + 1).lower());
    boolean plain = vocabulary.has(lower) || CommonWords.isNoName(lower);
    return i > 0 || !plain && !imperative && words.size() > 1;
  }

  private static boolean joined(String text, Word before, Word word, NameIndex vocabulary) {
    boolean both = vocabulary.name(before.lower()) && vocabulary.name(word.lower());
    return word.follows(before, text)
        && (!both || vocabulary.adjacent(before.lower(), word.lower()));
  }

  /** Whether "the" stands before a name: a person's never has it. */
  private static boolean definite(List<Word> words, int first) {
    return first > 0 && words.get(first - 1).lower().equals("the");
  }

  private static Name name(List<Word> run, boolean definite, NameIndex vocabulary) {
    List<String> words = run.stream().map(Word::lower).toList();
    String last = words.getLast();
    boolean thing =
        definite
            || Name.THINGS.contains(words.getFirst())
            || Aliases.known(String.join(" ", words));
    Set<String> others = vocabulary.others(run);
    boolean person = !thing && others.isEmpty() && vocabulary.person(last);
    boolean known = !others.isEmpty() || known(words, vocabulary, last);
    return new Name(words, person, known, others);
  }

  /**
   * A name is known if the articles hold it under one of its names. A first name that they lack
   * makes another person of a family name that they hold: "Hunter Biden" is not "Joe Biden".
   */
  private static boolean known(List<String> words, NameIndex vocabulary, String last) {
    boolean alias =
        Aliases.of(String.join(" ", words)).stream()
            .anyMatch(name -> List.of(name.split(" ")).stream().allMatch(vocabulary::hasLike));
    return alias || words.size() > 1 && words.stream().allMatch(vocabulary::has);
  }

  private static Set<String> stems(List<Word> words) {
    Set<String> stems = new LinkedHashSet<>();
    for (Word word : words) {
      if (!word.stop() && !LIGHT.contains(word.lower()) || word.lower().equals("last")) {
        stems.add(word.stem());
      }
    }
    return stems;
  }

  /** Whether it speaks of somebody by a pronoun alone, and of little else. */
  public boolean leans() {
    return names.isEmpty()
        && stems.size() <= MOST_STEMS_OF_LEANING
        && Word.of(text).stream().map(Word::lower).anyMatch(PRONOUNS::contains);
  }

  /** The first name that the articles do not hold. */
  public Optional<Name> unknown() {
    return names.stream().filter(name -> !name.known()).findFirst();
  }
}
