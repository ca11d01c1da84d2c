package dateline.reading.extractive;

import dateline.question.AnswerType;
import dateline.question.AnswerTypeMatcher;
import dateline.question.ArticleContext;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.question.TermOverlap;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads windows with the model, and says of each sentence in them how likely it is to answer. */
record WindowReader(WindowModel model, Calibration calibration) {
  /** The sentences that may answer, likeliest first; ties by article and place. */
  List<Candidate> candidates(QuestionAnalysis question, RetrievedContext retrieved) {
    List<ReadingWindow> windows = new WindowSelector(question, retrieved).windows();
    List<WindowScores> scores =
        windows.isEmpty()
            ? List.of()
            : model.score(question.text(), windows.stream().map(ReadingWindow::text).toList());
    Map<String, Candidate> best = new LinkedHashMap<>();
    for (int i = 0; i < windows.size(); i++) {
      for (Candidate candidate : candidates(question, retrieved, windows.get(i), scores.get(i))) {
        best.merge(candidate.text(), candidate, WindowReader::likelier);
      }
    }
    List<Candidate> candidates = new ArrayList<>(best.values());
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.probability())
            .thenComparing(c -> c.article().id())
            .thenComparing(c -> c.sentence().start()));
    return candidates;
  }

  private static Candidate likelier(Candidate one, Candidate other) {
    return other.probability() > one.probability() ? other : one;
  }

  private List<Candidate> candidates(
      QuestionAnalysis question,
      RetrievedContext retrieved,
      ReadingWindow window,
      WindowScores scores) {
    List<Candidate> candidates =
        window
            .sentences()
            .filter(i -> Assertion.isOne(window.context().text(i)))
            .mapToObj(i -> candidate(question, retrieved, window, scores, i))
            .flatMap(Optional::stream)
            .toList();
    return question.asked() == AnswerType.YES_NO
        ? settling(candidates, window, scores)
        : candidates;
  }

  /**
   * A window says yes or no as a whole, or leaves it open and says nothing: the sentence to quote
   * is the one with the best span.
   */
  private static List<Candidate> settling(
      List<Candidate> candidates, ReadingWindow window, WindowScores scores) {
    return candidates.stream()
        .filter(_ -> scores.verdict().isSettled())
        .max(Comparator.comparingDouble(c -> score(c, window, scores)))
        .map(List::of)
        .orElse(List.of());
  }

  private static double score(Candidate candidate, ReadingWindow window, WindowScores scores) {
    return scores
        .best(candidate.sentence().shift(window.shift()))
        .map(best -> (double) best.score())
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private Optional<Candidate> candidate(
      QuestionAnalysis question,
      RetrievedContext retrieved,
      ReadingWindow window,
      WindowScores scores,
      int i) {
    Span sentence = window.context().span(i);
    return scores
        .best(sentence.shift(window.shift()))
        .map(best -> new WindowScores.Scored(best.span().shift(-window.shift()), best.score()))
        .filter(best -> !question.repeats(best.span().of(window.context().article().text())))
        .map(best -> candidate(question, retrieved, window, scores, i, best));
  }

  private Candidate candidate(
      QuestionAnalysis question,
      RetrievedContext retrieved,
      ReadingWindow window,
      WindowScores scores,
      int i,
      WindowScores.Scored best) {
    boolean verdict = question.asked() == AnswerType.YES_NO;
    double said = verdict ? scores.verdict().margin() : best.score();
    String focus = best.span().of(window.context().article().text());
    Features features = features(question, retrieved, window, scores.answers(), said, i);
    return new Candidate(
        window.context().article(),
        window.context().span(i),
        window.context().understood(i, question.names(), focus),
        best.span(),
        verdict ? Optional.of(scores.verdict().isYes()) : Optional.empty(),
        features,
        verdict ? calibration.ofVerdict(features) : calibration.ofSpan(features));
  }

  private static Features features(
      QuestionAnalysis question,
      RetrievedContext retrieved,
      ReadingWindow window,
      double answers,
      double said,
      int i) {
    ArticleContext context = window.context();
    double near = question.names().stream().mapToDouble(name -> context.nearness(i, name)).sum();
    boolean kind = AnswerTypeMatcher.matches(question.asked(), context.text(i), context.anchor());
    return new Features(
        said,
        answers,
        window.ranked().vector().map(RankedPassage.Rank::score).orElse(Features.USUAL_COSINE),
        1.0 / (1 + retrieved.passages().indexOf(window.ranked())),
        TermOverlap.alike(question.stems(), context.stems(i)),
        TermOverlap.of(question.stems(), context.stemsAround(i)),
        question.names().isEmpty() ? 1 : near / question.names().size(),
        kind ? 1 : 0);
  }
}
