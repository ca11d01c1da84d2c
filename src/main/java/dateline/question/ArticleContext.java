package dateline.question;

import dateline.article.Article;
import dateline.article.TextAnalysis;
import dateline.text.RuleTable;
import dateline.text.Span;
import dateline.text.Titles;
import dateline.text.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sentences of an article, and what each says and leans on. */
public final class ArticleContext {
  private static final RuleTable TABLE = RuleTable.of(ArticleContext.class);

  private static final Pattern ANAPHOR = TABLE.pattern("anaphor");

  private static final Pattern OPENING_PRONOUN = TABLE.pattern("opening-pronoun");

  private static final Pattern PRONOUN = TABLE.pattern("pronoun");

  /** "The two presidents", "both leaders", "the pair have": the persons an article is about. */
  private static final Pattern GROUP = TABLE.pattern("group");

  private static final Set<String> GROUP_VERBS = TABLE.words("group-verbs");

  /** How many words after "the" a description has at most: "the 24-year-old striker". */
  private static final int MOST_WORDS_OF_DESCRIPTION = 4;

  private static final double NEARNESS_WHERE_IT_LEANS = 0.8;

  /** The nearness of a name that the sentence does not hold, but the article is about. */
  static final double NEARNESS_BY_TOPIC = 0.5;

  private static final double NEARNESS_ELSEWHERE = 0.25;

  private static final Pattern QUOTED = TABLE.pattern("quoted");

  private final Article article;
  private final NameIndex vocabulary;
  private final TextAnalysis analysis;
  private final Set<String> titleStems;
  private final Map<Integer, String> padded = new HashMap<>();
  private final Map<Name, Boolean> topics = new HashMap<>();
  private final Map<Name, Boolean> held = new HashMap<>();

  /**
   * @param vocabulary the words of this article and those beside it, which tell who is a person
   */
  ArticleContext(Article article, NameIndex vocabulary) {
    this.article = article;
    this.vocabulary = vocabulary;
    this.analysis = article.analysis();
    this.titleStems = analysis.headlineWords().stream().map(Word::stem).collect(Collectors.toSet());
  }

  public Article article() {
    return article;
  }

  /** The sentences that lie in a span, by their place in the article. */
  public List<Integer> in(Span span) {
    return IntStream.range(0, size()).filter(i -> span.contains(span(i))).boxed().toList();
  }

  /**
   * The place of a sentence in the article.
   *
   * @param sentence the span of one of its sentences
   */
  public int place(Span sentence) {
    return analysis.sentences().indexOf(sentence);
  }

  /** How many sentences the article has. */
  public int size() {
    return analysis.sentences().size();
  }

  public Span span(int i) {
    return analysis.sentences().get(i);
  }

  public String text(int i) {
    return analysis.sentence(i);
  }

  /**
   * What is to be quoted of a sentence so that a stranger understands it: the sentence, or the one
   * before with it, where it begins with a pronoun and the one before holds what the pronoun stands
   * for: a name that was asked about, or any where the pronoun itself is the answer.
   *
   * @param names what was asked about
   * @param answer the words of the sentence that answer
   */
  public Span understood(int i, List<Name> names, String answer) {
    if (i == 0 || !OPENING_PRONOUN.matcher(text(i)).find()) {
      return span(i);
    }
    boolean asked = names.stream().anyMatch(name -> !holds(i, name) && holds(i - 1, name));
    boolean itself = PRONOUN.matcher(answer.strip()).matches() && namesSomebody(i - 1);
    Span both = new Span(span(i - 1).start(), span(i).end());
    return (asked || itself) && !article.annotations().isCut(both) ? both : span(i);
  }

  private boolean namesSomebody(int i) {
    return analysis.words(i).stream()
        .anyMatch(word -> word.capitalised() && vocabulary.person(word.lower()));
  }

  /** The sentence and its neighbours. */
  public Set<String> stemsAround(int i) {
    Set<String> stems = new HashSet<>();
    for (int j = Math.max(0, i - 1); j <= Math.min(size() - 1, i + 1); j++) {
      stems.addAll(stems(j));
    }
    stems.addAll(titleStems);
    return stems;
  }

  public Set<String> stems(int i) {
    return analysis.stems(i);
  }

  /** Whether the sentence itself holds a name. */
  boolean holds(int i, Name name) {
    return name.in(padded(i));
  }

  /**
   * Whether the sentence holds a name, or leans on the two sentences before that do, or speaks of
   * "the two presidents" where the article is about that person.
   */
  boolean mentions(int i, Name name) {
    return holds(i, name) || leans(i) && named(i, name) || group(i) && name.person() && topic(name);
  }

  private boolean group(int i) {
    return GROUP
        .matcher(text(i))
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .flatMap(found -> Word.of(found).stream())
        .map(Word::lower)
        .anyMatch(word -> GROUP_VERBS.contains(word) || Titles.has(word));
  }

  /** Whether the article holds a name anywhere, its headline and its publisher included. */
  private boolean held(Name name) {
    return topic(name)
        || held.computeIfAbsent(
            name, _ -> IntStream.range(0, size()).anyMatch(i -> holds(i, name)));
  }

  /**
   * How near a sentence is to a name: 1 where it holds it, less where it only leans on one that
   * does, less still where the article as a whole is about it or only names it elsewhere, and 0
   * otherwise.
   */
  public double nearness(int i, Name name) {
    if (holds(i, name)) {
      return 1;
    }
    if (mentions(i, name)) {
      return NEARNESS_WHERE_IT_LEANS;
    }
    return topic(name) ? NEARNESS_BY_TOPIC : held(name) ? NEARNESS_ELSEWHERE : 0;
  }

  /**
   * Whether the headline or the lead holds the name, or the article repeats it, or its publisher
   * bears it.
   */
  private boolean topic(Name name) {
    return topics.computeIfAbsent(name, _ -> isTopic(name));
  }

  private boolean isTopic(Name name) {
    return name.in(padded(analysis.headlineWords()))
        || name.in(padded(article.publisher().orElse("")))
        || IntStream.range(0, Math.min(2, size())).anyMatch(i -> holds(i, name))
        || IntStream.range(0, size()).filter(i -> holds(i, name)).limit(3).count() == 3;
  }

  /** Whether it holds a pronoun, or is quoted speech, whose speaker is often named before. */
  private boolean leans(int i) {
    String text = text(i);
    return ANAPHOR.matcher(text).find() || QUOTED.matcher(text).find() || describes(i);
  }

  /** Whether it begins with what somebody is, "The 24-year-old striker", which was said before. */
  private boolean describes(int i) {
    List<Word> words = analysis.words(i);
    return !words.isEmpty()
        && words.getFirst().lower().equals("the")
        && words.stream()
            .skip(1)
            .limit(MOST_WORDS_OF_DESCRIPTION)
            .anyMatch(word -> Titles.title(word.lower()));
  }

  private boolean named(int i, Name name) {
    return i >= 1 && name.in(padded(i - 1)) || i >= 2 && name.in(padded(i - 2));
  }

  /** The words of a sentence, lower case, each with a space on both sides. */
  private String padded(int i) {
    return padded.computeIfAbsent(i, _ -> padded(analysis.words(i)));
  }

  /** The words of a text, as {@link Name#in} takes them. */
  static String padded(String text) {
    return padded(Word.of(text));
  }

  private static String padded(List<Word> words) {
    return words.stream().map(Word::lower).collect(Collectors.joining(" ", " ", " "));
  }
}
