package dateline.question;

import dateline.article.Article;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import dateline.text.Stem;
import dateline.text.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what passages say about a topic, sentence by sentence. */
public final class Topic {
  /** How much of a topic's words, names apart, a sentence must hold. */
  private static final double LEAST_OVERLAP = 0.5;

  private Topic() {}

  /**
   * The sentences that speak of a topic: of every name in it, and of at least half of its other
   * words.
   *
   * @param topic a few words, or a question
   * @param passages where to look
   * @return the sentences as quotations, in the order of the passages; each once
   */
  public static List<Quote> sentences(String topic, List<RankedPassage> passages) {
    return sentences(vocabulary -> frame(topic, vocabulary), passages, Topic::speaks);
  }

  /** The sentences that speak of what a question asks about. */
  public static List<Quote> sentences(Question question, List<RankedPassage> passages) {
    return sentences(
        vocabulary -> QuestionAnalysis.of(question.asked(), vocabulary, _ -> true),
        passages,
        Topic::speaks);
  }

  /**
   * The sentences that a reader of a timeline expects: as {@link #sentences}, but a name must be
   * written as one ("Jobs", not "jobs"), a person's must be whole or the family name, and the
   * numbers of the topic ("Boeing 787") count as its words do.
   *
   * @param topic a few words
   * @param passages where to look
   * @return the sentences as quotations, in the order of the passages; each once
   */
  public static List<Quote> statements(String topic, List<RankedPassage> passages) {
    return sentences(
        vocabulary -> frame(topic, vocabulary),
        passages,
        (frame, around, i) ->
            speaks(frame, around, i)
                && frame.names().stream().allMatch(name -> written(around.text(i), name)));
  }

  private interface Test {
    boolean holds(QuestionAnalysis frame, ArticleContext around, int sentence);
  }

  /** A topic is taken as it is written: no word of it is put right. */
  private static QuestionAnalysis frame(String topic, NameIndex vocabulary) {
    return QuestionAnalysis.of(topic, vocabulary, _ -> true);
  }

  private static List<Quote> sentences(
      Function<NameIndex, QuestionAnalysis> topic, List<RankedPassage> passages, Test test) {
    RetrievedContext shelf = RetrievedContext.of(passages);
    QuestionAnalysis frame = topic.apply(shelf.vocabulary());
    Map<String, Quote> quotes = new LinkedHashMap<>();
    if (frame.unknown().isPresent()) {
      return List.of();
    }
    for (RankedPassage ranked : passages) {
      ArticleContext around = shelf.around(ranked);
      for (int i : around.in(ranked.passage().span())) {
        if (test.holds(frame, around, i)) {
          Quote quote = new Quote(around.article(), around.span(i));
          quotes.putIfAbsent(key(quote.article(), quote.span()), quote);
        }
      }
    }
    return new ArrayList<>(quotes.values());
  }

  private static boolean speaks(QuestionAnalysis frame, ArticleContext around, int i) {
    boolean named = frame.names().stream().allMatch(name -> around.mentions(i, name));
    boolean some =
        frame.names().isEmpty() || frame.names().stream().anyMatch(name -> around.holds(i, name));
    return named && some && TermOverlap.of(rest(frame), around.stems(i)) >= LEAST_OVERLAP;
  }

  /** The stems of the words and numbers of the topic that are no part of a name. */
  private static List<String> rest(QuestionAnalysis frame) {
    Set<String> named =
        frame.names().stream()
            .flatMap(name -> name.words().stream())
            .map(Stem::of)
            .collect(Collectors.toSet());
    return frame.stems().stream().filter(stem -> !named.contains(stem)).toList();
  }

  /** Whether the words of a name that a sentence holds are written as a name; none may be there. */
  private static boolean written(String sentence, Name name) {
    List<Word> held =
        Word.of(sentence).stream().filter(word -> name.words().contains(word.lower())).toList();
    String family = name.words().getLast();
    boolean whole = !name.person() || held.stream().anyMatch(word -> word.lower().equals(family));
    return held.isEmpty() || whole && held.stream().anyMatch(Word::capitalised);
  }

  private static String key(Article article, Span span) {
    return article.id() + "#" + span.start();
  }
}
