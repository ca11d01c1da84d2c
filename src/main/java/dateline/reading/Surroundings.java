package dateline.reading;

import dateline.corpus.Article;
import dateline.corpus.PublicationDate;
import dateline.corpus.Sentences;
import dateline.corpus.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sentences of an article, and what each says and leans on. */
final class Surroundings {
  private static final Pattern ANAPHOR =
      Pattern.compile(
          "\\b(?:he|she|they|him|her|them|his|hers|their|theirs|it|its|this|these|those|both|the"
              + " (?:two|pair|three|former|latter))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTED = Pattern.compile("^[“\"]|[”\"]$");

  private final Article article;
  private final List<Span> sentences;
  private final Map<Integer, Set<String>> stems = new HashMap<>();
  private final Map<Integer, String> padded = new HashMap<>();

  Surroundings(Article article) {
    this.article = article;
    this.sentences = Sentences.of(article.text());
  }

  Article article() {
    return article;
  }

  /** The day that the article's relative dates count from. */
  Optional<LocalDate> anchor() {
    return article.publication().map(PublicationDate::first);
  }

  /** The sentences that lie in a span, by their place in the article. */
  List<Integer> in(Span span) {
    return IntStream.range(0, sentences.size())
        .filter(i -> span.contains(sentences.get(i)))
        .boxed()
        .toList();
  }

  Span span(int i) {
    return sentences.get(i);
  }

  String text(int i) {
    return sentences.get(i).of(article.text());
  }

  /** The sentence and its neighbours. */
  Set<String> stemsAround(int i) {
    Set<String> stems = new HashSet<>();
    for (int j = Math.max(0, i - 1); j <= Math.min(sentences.size() - 1, i + 1); j++) {
      stems.addAll(stems(j));
    }
    Word.of(article.title()).forEach(word -> stems.add(word.stem()));
    return stems;
  }

  Set<String> stems(int i) {
    return stems.computeIfAbsent(
        i, _ -> Word.of(text(i)).stream().map(Word::stem).collect(Collectors.toSet()));
  }

  /** Whether the sentence itself holds a name. */
  boolean holds(int i, Name name) {
    return name.in(padded(i));
  }

  /** Whether the sentence holds a name, or leans on the two sentences before that do. */
  boolean mentions(int i, Name name) {
    return holds(i, name) || leans(i) && named(i, name);
  }

  /**
   * Whether the sentence speaks of a name: it holds it, or leans by a pronoun on the two sentences
   * before that do, or the whole article is about it. A person whom the article is about is meant
   * only where the sentence names nobody else: in "Biden met Wang" nothing is said of Xi, whatever
   * the headline says.
   */
  boolean about(int i, Name name, List<Name> asked) {
    return mentions(i, name) || topic(name) && (!name.person() || !others(i, asked));
  }

  /** Whether the headline or the lead holds the name, or the article repeats it. */
  private boolean topic(Name name) {
    String title =
        Word.of(article.title()).stream()
            .map(Word::lower)
            .collect(Collectors.joining(" ", " ", " "));
    return name.in(title)
        || IntStream.range(0, Math.min(2, sentences.size())).anyMatch(i -> holds(i, name))
        || IntStream.range(0, sentences.size()).filter(i -> holds(i, name)).limit(3).count() == 3;
  }

  /** Whether the sentence names something, inside it, that the question does not. */
  private boolean others(int i, List<Name> asked) {
    return Word.of(text(i)).stream()
        .skip(1)
        .filter(word -> word.capitalised() && !word.stop() && !Calendar.has(word.lower()))
        .anyMatch(word -> asked.stream().noneMatch(name -> name.in(" " + word.lower() + " ")));
  }

  /** Whether it holds a pronoun, or is quoted speech, whose speaker is often named before. */
  private boolean leans(int i) {
    String text = text(i);
    return ANAPHOR.matcher(text).find() || QUOTED.matcher(text).find();
  }

  private boolean named(int i, Name name) {
    return i >= 1 && name.in(padded(i - 1)) || i >= 2 && name.in(padded(i - 2));
  }

  /** The words of a sentence, lower case, each with a space on both sides. */
  private String padded(int i) {
    return padded.computeIfAbsent(
        i,
        _ -> Word.of(text(i)).stream().map(Word::lower).collect(Collectors.joining(" ", " ", " ")));
  }
}
