package dateline.reading;

import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses which candidates are given: each article's best, above the threshold. */
record Choice(QuestionFrame frame, Calibration calibration) {
  /** How many sentences of one article answer a question that asks for several things. */
  private static final int SEVERAL = 3;

  /** Further sentences of an article must hold as much of what was asked. */
  private static final double ON_TOPIC = 0.5;

  /**
   * Where the latest state of things is asked for and one article answers, the others need not be
   * as sure: a newer one tells the same thing in passing, and more loosely.
   */
  private static final double IN_PASSING = 0.6;

  /** Candidates within this share of the best are told apart by when their events happened. */
  private static final double CLOSE = 0.4;

  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();
  private static final Pattern LAST =
      Pattern.compile("\\b(?:last|latest|most recent|most recently)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * @param candidates in order of their probability
   * @return the ones to give, in the same order but for the last of several events
   */
  List<Likely> of(List<Candidate> candidates) {
    Map<String, List<Likely>> byArticle = new LinkedHashMap<>();
    for (Candidate candidate : distinct(candidates)) {
      byArticle
          .computeIfAbsent(candidate.article().id(), _ -> new ArrayList<>())
          .add(new Likely(candidate, calibration.probability(candidate.evidence())));
    }
    boolean answered = byArticle.values().stream().anyMatch(l -> sure(l.getFirst()));
    return byArticle.values().stream()
        .flatMap(article -> account(article, answered).stream())
        .sorted(Comparator.comparingDouble(l -> -l.probability()))
        .toList();
  }

  private static List<Candidate> distinct(List<Candidate> candidates) {
    Map<String, Candidate> distinct = new LinkedHashMap<>();
    candidates.forEach(c -> distinct.putIfAbsent(c.text(), c));
    return List.copyOf(distinct.values());
  }

  private List<Likely> account(List<Likely> article, boolean answered) {
    if (frame.sense() == Sense.SEVERAL) {
      return several(article);
    }
    Likely best = LAST.matcher(frame.text()).find() ? last(article) : article.getFirst();
    return sure(best) || answered && inPassing(best) ? List.of(best) : List.of();
  }

  private List<Likely> several(List<Likely> article) {
    return article.stream()
        .filter(this::sure)
        .filter(l -> l == article.getFirst() || l.candidate().evidence().core() >= ON_TOPIC)
        .limit(SEVERAL)
        .toList();
  }

  private boolean sure(Likely likely) {
    return likely.probability() >= calibration.threshold();
  }

  private boolean inPassing(Likely likely) {
    return frame.sense() == Sense.LATEST
        && likely.probability() >= IN_PASSING * calibration.threshold()
        && likely.candidate().evidence().core() >= ON_TOPIC;
  }

  /** Of the close candidates that speak of what was asked, the one whose event came last. */
  private Likely last(List<Likely> article) {
    Likely best = article.getFirst();
    return article.stream()
        .filter(l -> l.probability() >= CLOSE * best.probability())
        .filter(l -> l == best || tells(l.candidate()))
        .max(
            Comparator.comparing(Choice::happened)
                .thenComparing(Comparator.comparingDouble(Likely::probability)))
        .orElse(best);
  }

  /** Whether a sentence names all that was asked about and says that it happened. */
  private boolean tells(Candidate candidate) {
    return candidate.evidence().names() == 1
        && !frame.core().isEmpty()
        && Polarity.of(candidate.text(), frame.core(), false)
            .map(said -> said.polarity() == Polarity.YES)
            .orElse(false);
  }

  /** When a candidate's event happened: its latest time that is not after its article. */
  private static LocalDate happened(Likely likely) {
    Candidate candidate = likely.candidate();
    Optional<LocalDate> published =
        candidate.article().publication().map(date -> date.interval().last());
    return RECOGNISER.recognise(candidate.text(), published).stream()
        .map(TimeExpression::interval)
        .flatMap(Optional::stream)
        .map(interval -> interval.first())
        .filter(day -> published.isPresent() && !day.isAfter(published.get()))
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }
}
