package dateline.reading.extractive;

import dateline.question.AnswerType;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads windows with the model, and says of each sentence in them how likely it is to answer. */
record WindowReader(WindowModel model, Calibration calibration) {
  /** How many of the likeliest sentences are read again. */
  private static final int MOST_READ_AGAIN = 3;

  /**
   * What reading came to.
   *
   * @param candidates the sentences that may answer, likeliest first; ties by article and place
   * @param open for a yes/no question, the sentences of windows that leave it open, in the order
   *     read
   */
  record Reading(List<Candidate> candidates, List<Candidate> open) {
    /** The sentences that come nearest to answering, nearest first. */
    List<Candidate> nearest() {
      return Stream.concat(candidates.stream(), open.stream()).toList();
    }
  }

  /** Reads what is worth it. */
  Reading read(QuestionAnalysis question, RetrievedContext retrieved) {
    List<ReadingWindow> windows = new WindowSelector(question, retrieved).windows();
    List<WindowScores> scores =
        windows.isEmpty()
            ? List.of()
            : model.score(question.text(), windows.stream().map(ReadingWindow::text).toList());
    List<Candidate> told = new ArrayList<>();
    List<Candidate> open = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      WindowScores read = scores.get(i);
      boolean leftOpen = question.asked() == AnswerType.YES_NO && !read.verdict().isSettled();
      (leftOpen ? open : told).addAll(candidates(question, windows.get(i), read));
    }
    return new Reading(readAgain(question, retrieved, likeliest(told)), open);
  }

  /**
   * Reads the likeliest sentences a second time, each alone, and goes by the mean of both: two
   * looks err less than one. Of a yes/no question the window says yes or no, and is read once.
   */
  private List<Candidate> readAgain(
      QuestionAnalysis question, RetrievedContext retrieved, List<Candidate> once) {
    if (question.asked() == AnswerType.YES_NO || once.isEmpty()) {
      return once;
    }
    List<Candidate> again = once.subList(0, Math.min(MOST_READ_AGAIN, once.size()));
    List<ReadingWindow> alone =
        again.stream()
            .map(c ->
                ReadingWindow.alone(retrieved.surroundings().get(c.article().id()), c.sentence()))
            .toList();
    List<WindowScores> scores =
        model.score(question.text(), alone.stream().map(ReadingWindow::text).toList());
    List<Candidate> candidates = new ArrayList<>(once);
    for (int i = 0; i < again.size(); i++) {
      candidates.set(i, readAgain(again.get(i), alone.get(i), scores.get(i)));
    }
    return likeliest(candidates);
  }

  private Candidate readAgain(Candidate once, ReadingWindow alone, WindowScores scores) {
    Features mean = once.features().mean(score(once, alone, scores), scores.answers());
    return once.weighed(mean, calibration.ofSpan(mean));
  }

  /** Each sentence once, the likeliest first. */
  private static List<Candidate> likeliest(List<Candidate> told) {
    Map<String, Candidate> best = new LinkedHashMap<>();
    told.forEach(candidate -> best.merge(candidate.text(), candidate, WindowReader::likelier));
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
      QuestionAnalysis question, ReadingWindow window, WindowScores scores) {
    List<Candidate> candidates =
        window
            .sentences()
            .filter(i -> Assertion.isOne(window.context().text(i)))
            .mapToObj(i -> candidate(question, window, scores, i))
            .flatMap(Optional::stream)
            .toList();
    return question.asked() == AnswerType.YES_NO
        ? bestSpan(candidates, window, scores)
        : candidates;
  }

  /** A window says yes or no as a whole: the sentence to quote is the one with the best span. */
  private static List<Candidate> bestSpan(
      List<Candidate> candidates, ReadingWindow window, WindowScores scores) {
    return candidates.stream()
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
      QuestionAnalysis question, ReadingWindow window, WindowScores scores, int i) {
    Span sentence = window.context().span(i);
    return scores
        .best(sentence.shift(window.shift()))
        .map(best -> new WindowScores.Scored(best.span().shift(-window.shift()), best.score()))
        .map(best -> candidate(question, window, scores, i, best));
  }

  private Candidate candidate(
      QuestionAnalysis question,
      ReadingWindow window,
      WindowScores scores,
      int i,
      WindowScores.Scored best) {
    boolean verdict = question.asked() == AnswerType.YES_NO;
    double said = verdict ? scores.verdict().margin() : best.score();
    String focus = best.span().of(window.context().article().text());
    Features features = features(question, window, scores.answers(), said, i);
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
      QuestionAnalysis question, ReadingWindow window, double answers, double said, int i) {
    double near =
        question.names().stream().mapToDouble(name -> window.context().nearness(i, name)).sum();
    return new Features(
        said, answers, question.names().isEmpty() ? 1 : near / question.names().size());
  }
}
