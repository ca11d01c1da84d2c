package dateline.reading.extractive;

import dateline.article.Article;
import dateline.question.ArticleContext;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of a passage that is worth reading: the sentences that may answer, by the rules, and the
 * ones beside them. Reading is what costs time, about a millisecond for two tokens, so sentences
 * that cannot answer are not read.
 *
 * @param ranked the passage
 * @param before what is read before it: the headline, and the sentence that introduces a name of
 *     the question that neither holds
 * @param span what is read, in the article's text
 * @param sentences the sentences in it that may answer, by their place in the article
 * @param promise how much of the question the most promising one holds
 */
record ReadingWindow(
    RankedPassage ranked, String before, Span span, List<Integer> sentences, double promise) {
  /** How many windows are read for a question. */
  private static final int MOST = 8;

  /** Up to as many sentences around a promising one are read for the sake of their context. */
  private static final int BESIDE = 1;

  /** The windows to read: the most promising ones, where a passage's rank counts as promise too. */
  static List<ReadingWindow> of(QuestionAnalysis frame, RetrievedContext shelf) {
    List<ReadingWindow> windows = new ArrayList<>();
    for (RankedPassage ranked : shelf.passages()) {
      windows.addAll(of(frame, ranked, shelf.around(ranked)));
    }
    windows.sort(
        Comparator.comparingDouble((ReadingWindow w) ->
                -w.promise() - 1.0 / (1 + shelf.passages().indexOf(w.ranked())))
            .thenComparing(w -> shelf.passages().indexOf(w.ranked())));
    return windows.stream().limit(MOST).toList();
  }

  private static List<ReadingWindow> of(
      QuestionAnalysis frame, RankedPassage ranked, ArticleContext around) {
    List<Integer> inside = around.in(ranked.passage().span());
    List<ReadingWindow> windows = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i : inside) {
      if (!frame.admits(around, i)) {
        continue;
      }
      if (!run.isEmpty() && i - run.getLast() > 2 * BESIDE) {
        windows.add(window(frame, ranked, around, inside, run));
        run = new ArrayList<>();
      }
      run.add(i);
    }
    if (!run.isEmpty()) {
      windows.add(window(frame, ranked, around, inside, run));
    }
    return windows;
  }

  private static ReadingWindow window(
      QuestionAnalysis frame,
      RankedPassage ranked,
      ArticleContext around,
      List<Integer> inside,
      List<Integer> run) {
    int first = Math.max(inside.getFirst(), run.getFirst() - BESIDE);
    int last = Math.min(inside.getLast(), run.getLast() + BESIDE);
    return new ReadingWindow(
        ranked,
        before(frame, around, first, last),
        new Span(around.span(first).start(), around.span(last).end()),
        List.copyOf(run),
        run.stream().mapToDouble(i -> frame.promise(around, i)).max().orElseThrow());
  }

  private static String before(QuestionAnalysis frame, ArticleContext around, int first, int last) {
    String introductions =
        frame.names().stream()
            .filter(
                name -> IntStream.rangeClosed(first, last).noneMatch(i -> around.holds(i, name)))
            .flatMap(name -> around.introduction(first, name).stream())
            .sorted()
            .distinct()
            .map(i -> around.text(i) + " ")
            .collect(Collectors.joining());
    return heading(around.article()) + introductions;
  }

  /** What is read before the sentences of an article: its headline. */
  static String heading(Article article) {
    return article.title() + ".\n";
  }

  /** What is read. */
  String text() {
    return before + span.of(ranked.passage().article().text());
  }

  /** Where the article's text begins in what is read, less where it begins in the article. */
  int shift() {
    return before.length() - span.start();
  }
}
