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
        candidate(frame, shelf, window, scores.get(i), sentence).ifPresent(candidates::add);
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -calibration.probability(c.evidence()))
            .thenComparing(c -> c.article().id())
            .thenComparing(c -> c.sentence().start()));
    return candidates;
  }

  private static Optional<Candidate> candidate(
      QuestionFrame frame, Shelf shelf, Window window, SpanScores scores, int i) {
    Surroundings around = shelf.around(window.ranked());
    Span sentence = around.span(i);
    Span read = sentence.shift(window.shift());
    return scores
        .best(read)
        .flatMap(best -> fitted(frame, shelf, window.ranked(), best, read.start(), i));
  }

  private static Optional<Candidate> fitted(
      QuestionFrame frame,
      Shelf shelf,
      RankedPassage ranked,
      SpanScores.Scored best,
      int sentenceInWindow,
      int i) {
    Surroundings around = shelf.around(ranked);
    Span focus = best.span().shift(-sentenceInWindow);
    Span sentence = around.span(i);
    return AnswerShape.fit(frame.asked(), frame.text(), around.text(i), focus, around.anchor())
        .map(span -> span.shift(sentence.start()))
        .map(span ->
            new Candidate(
                around.article(), sentence, span, evidence(frame, shelf, ranked, best.score(), i)));
  }

  private static Evidence evidence(
      QuestionFrame frame, Shelf shelf, RankedPassage ranked, double score, int i) {
    Surroundings around = shelf.around(ranked);
    double spoken = frame.names().stream().mapToDouble(name -> around.nearness(i, name)).sum();
    return new Evidence(
        score,
        ranked.vector().map(RankedPassage.Rank::score).orElse(Evidence.USUAL_COSINE),
        1.0 / (1 + shelf.passages().indexOf(ranked)),
        frame.said(around, i),
        Shares.of(frame.stems(), around.stemsAround(i)),
        frame.names().isEmpty() ? 1 : spoken / frame.names().size(),
        frame.told(around, i) ? 1 : 0);
  }
}
