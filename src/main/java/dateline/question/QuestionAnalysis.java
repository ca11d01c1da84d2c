package dateline.question;

import dateline.text.Aliases;
import dateline.text.Calendar;
import dateline.text.Opposites;
import dateline.text.Titles;
import dateline.text.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a question asks, worked out against the words of the articles at hand.
 *
 * @param text the question with its misspelt words put right; what the model reads
 * @param asked the kind of thing asked for
 * @param names the names in it
 * @param stems the stems of its words that carry meaning, names included
 * @param core the stems of the main clause without its names: what is said to have happened
 * @param verb the stem of the verb that follows the auxiliary, where it can be told
 * @param roles the stems of the office that a "who is the …" asks for
 * @param office the office that the question says whose it is
 * @param sense how it looks at time
 * @param corrections the words put right, as {@code Blinkin → Blinken}
 */
public record QuestionAnalysis(
    String text,
    AnswerType asked,
    List<Name> names,
    Set<String> stems,
    List<String> core,
    Optional<String> verb,
    Set<String> roles,
    Optional<OfficeQuery> office,
    TemporalFocus sense,
    List<String> corrections) {

  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:when|where|whom?|why|how|how often|how many|how many times|how much|how"
              + " (?:strong|high|big|large|fast|far|long|bad)) (?:\\w+"
              + " )?(?:did|has|have|was|were)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEGATED =
      Pattern.compile("\\b(?:not|never)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:plan|plann|expect|suppos|propos|schedul|due|forecast|likel|hope|might|could|would"
              + "|should|to be)",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> SUBORDINATE =
      Set.of(
          "since",
          "after",
          "before",
          "when",
          "while",
          "during",
          "because",
          "until",
          "despite",
          "although",
          "though");

  /** What is quoted need not say that somebody said it. */
  private static final Set<String> SAID = Set.of("say", "tell");

  private static final Set<String> HOLDS_OFFICE = Set.of("be", "is", "becom", "nam", "appoint");
  private static final Set<String> LIGHT =
      Set.of(
          ("last latest ever already still yet now recently currently so far again first once today"
               + " any anyone anything anybody someone two three both pair either mr please tell me"
               + " know did do does is are was were has have had will would can could should"
               + " officially actually really ago day date year month week time when who whom what"
               + " where why which how")
              .split(" "));
  private static final Set<String> AFTER_VERB_FIRST =
      Set.of(
          "the", "a", "an", "what", "who", "me", "all", "about", "for", "any", "when", "where",
          "how", "why", "us");

  /**
   * Reads a question.
   *
   * @param language whether a lower-case word is one of the language, and no misspelling
   */
  public static QuestionAnalysis of(
      String question, NameIndex vocabulary, Predicate<String> language) {
    List<String> corrections = new ArrayList<>();
    String text = corrected(question.strip(), vocabulary, language, corrections);
    List<Word> words = Word.of(text);
    List<Name> names = names(text, words, vocabulary);
    AnswerType asked = AnswerType.by(text);
    List<String> core = core(words, names, TemporalFocus.lasting(text));
    return new QuestionAnalysis(
        text,
        asked,
        names,
        stems(words),
        asked == AnswerType.YES_NO
            ? core
            : core.stream().filter(stem -> !SAID.contains(stem)).toList(),
        MainVerb.of(words, core, vocabulary),
        roles(words, asked),
        OfficeQuery.of(text, asked, names),
        TemporalFocus.of(text),
        corrections);
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
    if (pronoun
        && i > 0
        && Set.of("tell", "give", "let", "show").contains(words.get(i - 1).lower())) {
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
    return i > 0 || !vocabulary.has(lower) && !imperative && words.size() > 1;
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

  private static List<String> core(List<Word> words, List<Name> names, boolean lasting) {
    Set<String> named = new LinkedHashSet<>();
    names.forEach(name -> named.addAll(name.words()));
    List<String> core = new ArrayList<>();
    for (Word word : words) {

      if (SUBORDINATE.contains(word.lower()) && !core.isEmpty()) {
        break;
      }
      boolean lasts = lasting && word.lower().equals("last");
      boolean light =
          word.stop() || LIGHT.contains(word.lower()) && !lasts || Calendar.has(word.lower());
      if (!light && !word.numeric() && !named.contains(word.lower()) && !Titles.has(word.lower())) {
        core.add(word.stem());
      }
    }
    return List.copyOf(core);
  }

  /**
   * "Who is the ambassador" asks for the holder of an office, and "has the governor signed" for
   * what one did: the sentence must name the office.
   */
  private static Set<String> roles(List<Word> words, AnswerType asked) {
    Set<String> roles = new LinkedHashSet<>();
    boolean who =
        words.size() > 2
            && words.get(0).lower().startsWith("who")
            && words.stream().limit(4).map(Word::stem).anyMatch(HOLDS_OFFICE::contains);
    boolean verdict =
        asked == AnswerType.YES_NO && words.size() > 3 && words.get(1).lower().equals("the");
    List<Word> office = who ? words : verdict ? List.of(words.get(2)) : List.of();
    for (int i = 0; i < office.size(); i++) {
      String word = office.get(i).lower();
      boolean ranked =
          Titles.rank(word) && i + 1 < office.size() && Titles.has(office.get(i + 1).lower());
      if (ranked || Titles.has(word) && !Titles.loose(word)) {
        roles.add(office.get(i).stem());
      }
    }
    return roles;
  }

  /** Whether the rules let a sentence answer: its names, and the kind of thing asked for. */
  public boolean admits(ArticleContext around, int i) {
    return names.stream().allMatch(name -> around.about(i, name, names))
        && around.stems(i).containsAll(roles)
        && office.map(asked -> asked.spokenOf(around, i)).orElse(true)
        && happened(around.text(i))
        && AnswerTypeMatcher.possible(asked, around.text(i), around.anchor());
  }

  /** Whether what is offered as the person asked for is only who the question names. */
  public boolean repeats(String focus) {
    if (asked != AnswerType.PERSON) {
      return false;
    }
    Set<String> named =
        names.stream().flatMap(name -> name.words().stream()).collect(Collectors.toSet());
    List<String> offered =
        Word.of(focus).stream()
            .filter(word -> !word.stop())
            .map(Word::lower)
            .filter(word -> !Titles.has(word))
            .toList();
    return !offered.isEmpty() && named.containsAll(offered);
  }

  /** A question about what somebody did is not answered by what was only planned. */
  private boolean happened(String sentence) {
    return !PAST.matcher(text).find() || OPEN.matcher(text).find() || !open(sentence);
  }

  /**
   * Whether a sentence leaves open what was asked about: the verb where the question has one, else
   * all that it holds of the rest.
   */
  private boolean open(String sentence) {
    List<Polarity> said =
        verb.map(List::of).orElse(core).stream()
            .map(stem -> Polarity.of(sentence, stem, false))
            .flatMap(Optional::stream)
            .map(Polarity.Said::polarity)
            .toList();
    return !said.isEmpty() && said.stream().allMatch(Polarity.UNSETTLED::equals);
  }

  /** Whether a sentence says that what was asked to have happened did, to all who are named. */
  public boolean told(ArticleContext around, int i) {
    return verb.isPresent()
        && PAST.matcher(text).find()
        && names.stream().allMatch(name -> around.mentions(i, name))
        && Polarity.of(around.text(i), verb.get(), false)
            .map(said -> said.polarity() == Polarity.YES)
            .orElse(false);
  }

  /**
   * The share of what is said to have happened that a sentence holds, between 0 and 1. "Why did he
   * not go" is told by "he skipped" too.
   */
  public double said(ArticleContext around, int i) {
    Set<String> held = new HashSet<>(around.stems(i));
    if (NEGATED.matcher(text).find()) {
      core.stream()
          .filter(stem -> !Collections.disjoint(Opposites.of(stem), around.stems(i)))
          .forEach(held::add);
    }
    return TermOverlap.alike(core, held);
  }

  /** How much of the question a sentence holds, and half as much for what stands beside it. */
  public double promise(ArticleContext around, int i) {
    return TermOverlap.alike(stems, around.stems(i))
        + TermOverlap.of(stems, around.stemsAround(i)) / 2;
  }

  /** Whether it speaks of somebody by a pronoun alone. */
  public boolean leans() {
    return names.isEmpty()
        && Word.of(text).stream()
            .map(Word::lower)
            .anyMatch(Set.of("he", "she", "they", "him", "her", "them")::contains);
  }

  /** The first name that the articles do not hold. */
  public Optional<Name> unknown() {
    return names.stream().filter(name -> !name.known()).findFirst();
  }
}
