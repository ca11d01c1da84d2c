package dateline.reading.extractive;

import dateline.question.AnswerTypeMatcher;
import dateline.question.ArticleContext;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.question.TermOverlap;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads windows with the model and keeps the sentences whose best span is the kind asked for. */
record SpanReading(SpanModel model, Calibration calibration) {
  /**
   * The least score of a sentence that tells how many by an ordinal, "his second call", which the
   * model takes for no number: that of a span that is as likely to answer as not.
   */
  private static final double TALLIED = 2;

  /**
   * How many of the likeliest sentences are read a second time, each alone behind the headline: six
   * answer as many of our questions rightly, and take longer.
   */
  private static final int AGAIN = 3;

  /** A sentence less likely than this share of the threshold is not read again. */
  private static final double FAINT = 0.4;

  /** What the second reading counts beside the first. */
  private static final double ALONE = 0.3;

  /** The sentences that may answer, likeliest first; ties by article and place. */
  List<Candidate> candidates(QuestionAnalysis frame, RetrievedContext shelf) {
    return sorted(again(frame, sorted(first(frame, shelf))));
  }

  private List<Candidate> sorted(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -calibration.probability(c.evidence()))
                .thenComparing(c -> c.article().id())
                .thenComparing(c -> c.sentence().start()))
        .toList();
  }

  private List<Candidate> first(QuestionAnalysis frame, RetrievedContext shelf) {
    List<ReadingWindow> windows = ReadingWindow.of(frame, shelf);
    List<SpanScores> scores = scores(frame, windows.stream().map(ReadingWindow::text).toList());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      ReadingWindow window = windows.get(i);
      for (int sentence : window.sentences()) {
        candidate(frame, shelf, window, scores.get(i), sentence).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /**
   * The likeliest ones read again, each by itself: what stands beside a sentence may help to
   * understand it or lead astray, and the mean of both readings errs less than either.
   */
  private List<Candidate> again(QuestionAnalysis frame, List<Candidate> candidates) {
    List<Candidate> likely =
        candidates.stream()
            .limit(AGAIN)
            .takeWhile(
                c -> calibration.probability(c.evidence()) >= FAINT * calibration.threshold())
            .toList();
    List<SpanScores> scores = scores(frame, likely.stream().map(SpanReading::alone).toList());
    List<Candidate> again = new ArrayList<>(candidates);
    for (int i = 0; i < likely.size(); i++) {
      Candidate candidate = likely.get(i);
      int from = ReadingWindow.heading(candidate.article()).length();
      Span sentence = new Span(from, from + candidate.sentence().length());
      int place = i;
      scores
          .get(i)
          .best(sentence)
          .ifPresent(best -> again.set(place, candidate.and(best.score(), ALONE)));
    }
    return again;
  }

  private static String alone(Candidate candidate) {
    return ReadingWindow.heading(candidate.article()) + candidate.text();
  }

  private List<SpanScores> scores(QuestionAnalysis frame, List<String> texts) {
    return texts.isEmpty() ? List.of() : model.score(frame.text(), texts);
  }

  private static Optional<Candidate> candidate(
      QuestionAnalysis frame,
      RetrievedContext shelf,
      ReadingWindow window,
      SpanScores scores,
      int i) {
    ArticleContext around = shelf.around(window.ranked());
    Span sentence = around.span(i);
    Span read = sentence.shift(window.shift());
    return scores
        .best(read)
        .flatMap(best -> fitted(frame, shelf, window.ranked(), best, read.start(), i));
  }

  private static Optional<Candidate> fitted(
      QuestionAnalysis frame,
      RetrievedContext shelf,
      RankedPassage ranked,
      SpanScores.Scored best,
      int sentenceInWindow,
      int i) {
    ArticleContext around = shelf.around(ranked);
    Span focus = best.span().shift(-sentenceInWindow);
    Span sentence = around.span(i);
    String text = around.text(i);
    double score =
        AnswerTypeMatcher.tally(frame.text(), text)
            ? Math.max(best.score(), TALLIED)
            : best.score();
    return AnswerTypeMatcher.fit(frame.asked(), frame.text(), text, focus, around.anchor())
        .filter(span -> !frame.repeats(span.of(text)))
        .map(span -> span.shift(sentence.start()))
        .map(span ->
            new Candidate(
                around.article(), sentence, span, evidence(frame, shelf, ranked, score, i)));
  }

  private static Features evidence(
      QuestionAnalysis frame, RetrievedContext shelf, RankedPassage ranked, double score, int i) {
    ArticleContext around = shelf.around(ranked);
    double spoken = frame.names().stream().mapToDouble(name -> around.nearness(i, name)).sum();
    return new Features(
        score,
        ranked.vector().map(RankedPassage.Rank::score).orElse(Features.USUAL_COSINE),
        1.0 / (1 + shelf.passages().indexOf(ranked)),
        frame.said(around, i),
        TermOverlap.of(frame.stems(), around.stemsAround(i)),
        frame.names().isEmpty() ? 1 : spoken / frame.names().size(),
        frame.told(around, i) ? 1 : 0);
  }
}
