package dateline.reading;

import dateline.corpus.Span;
import dateline.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads windows with the model and keeps the sentences whose best span is the kind asked for. */
record SpanReading(SpanModel model, Calibration calibration) {
  /** The sentences that may answer, likeliest first; ties by article and place. */
  List<Candidate> candidates(QuestionFrame frame, Shelf shelf) {
    List<Window> windows = Window.of(frame, shelf);
    List<SpanScores> scores =
        windows.isEmpty()
            ? List.of()
            : model.score(frame.text(), windows.stream().map(Window::text).toList());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      for (int sentence : window.sentences()) {
        candidate(frame, window, scores.get(i), shelf.around(window.ranked()), sentence)
            .ifPresent(candidates::add);
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -calibration.probability(c.evidence()))
            .thenComparing(c -> c.article().id())
            .thenComparing(c -> c.sentence().start()));
    return candidates;
  }

  private static Optional<Candidate> candidate(
      QuestionFrame frame, Window window, SpanScores scores, Surroundings around, int i) {
    Span sentence = around.span(i);
    int from = window.span().start();
    return scores
        .best(sentence.shift(-from))
        .flatMap(best -> fitted(frame, window.ranked(), best, sentence.start() - from, around, i));
  }

  private static Optional<Candidate> fitted(
      QuestionFrame frame,
      RankedPassage ranked,
      SpanScores.Scored best,
      int sentenceInWindow,
      Surroundings around,
      int i) {
    Span focus = best.span().shift(-sentenceInWindow);
    Span sentence = around.span(i);
    return AnswerShape.fit(
            frame.asked(), Asked.times(frame.text()), around.text(i), focus, around.anchor())
        .map(span -> span.shift(sentence.start()))
        .map(span ->
            new Candidate(
                around.article(),
                sentence,
                span,
                evidence(frame, ranked, best.score(), around, i)));
  }

  private static Evidence evidence(
      QuestionFrame frame, RankedPassage ranked, double score, Surroundings around, int i) {
    long spoken = frame.names().stream().filter(name -> around.about(i, name)).count();
    return new Evidence(
        score,
        ranked.vector().map(RankedPassage.Rank::score).orElse(Evidence.USUAL_COSINE),
        Shares.of(frame.stems(), around.stems(i)),
        Shares.of(frame.stems(), around.stemsAround(i)),
        frame.names().isEmpty() ? 1 : spoken / (double) frame.names().size());
  }
}
