package dateline.reading.extractive;

import dateline.question.AnswerUnit;
import dateline.question.Polarity;
import dateline.question.QuestionAnalysis;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Chooses which candidates are given: each article's best, above the threshold. */
record CandidateSelector(QuestionAnalysis frame, Calibration calibration) {
  /** How many sentences of one article answer a question that asks for several things. */
  private static final int SEVERAL = 3;

  /** Further sentences of an article must hold as much of what was asked. */
  private static final double ON_TOPIC = 0.5;

  /**
   * Where the latest state of things is asked for and one article answers, the others need not be
   * as sure: a newer one tells the same thing in passing, and more loosely.
   */
  private static final double IN_PASSING = 0.6;

  /** A newer account without what was asked about must be as likely as this share of the best. */
  private static final double ASIDE = 0.5;

  /** Candidates within this share of the best are told apart by when their events happened. */
  private static final double CLOSE = 0.4;

  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();
  private static final Pattern LAST =
      Pattern.compile("\\b(?:last|latest|most recent|most recently)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * @param candidates in order of their probability
   * @return the ones to give, in the same order but for the last of several events
   */
  List<ScoredCandidate> of(List<Candidate> candidates) {
    SequencedMap<String, List<ScoredCandidate>> byArticle = new LinkedHashMap<>();
    for (Candidate candidate : alike(distinct(candidates))) {
      byArticle
          .computeIfAbsent(candidate.article().id(), _ -> new ArrayList<>())
          .add(new ScoredCandidate(candidate, calibration.probability(candidate.evidence())));
    }
    if (byArticle.isEmpty()) {
      return List.of();
    }
    ScoredCandidate likeliest = byArticle.firstEntry().getValue().getFirst();
    return byArticle.values().stream()
        .flatMap(article -> account(article, likeliest).stream())
        .sorted(Comparator.comparingDouble(l -> -l.probability()))
        .toList();
  }

  private static List<Candidate> distinct(List<Candidate> candidates) {
    Map<String, Candidate> distinct = new LinkedHashMap<>();
    candidates.forEach(c -> distinct.putIfAbsent(c.text(), c));
    return List.copyOf(distinct.values());
  }

  /** Of quantities, those in the unit of the likeliest. */
  private List<Candidate> alike(List<Candidate> candidates) {
    return frame.asked().quantity()
        ? candidates.stream().filter(c -> unit(c) == unit(candidates.getFirst())).toList()
        : candidates;
  }

  private AnswerUnit unit(Candidate candidate) {
    return AnswerUnit.of(frame.asked(), candidate.focus().of(candidate.article().text()));
  }

  private List<ScoredCandidate> account(List<ScoredCandidate> article, ScoredCandidate likeliest) {
    ScoredCandidate best = LAST.matcher(frame.text()).find() ? last(article) : article.getFirst();
    return switch (frame.sense()) {
      case SEVERAL -> several(article);
      case LATEST ->
          sure(best) && !aside(best, likeliest) || sure(likeliest) && inPassing(best)
              ? List.of(best)
              : List.of();
      case ONE -> sure(best) && !vaguer(best, likeliest) ? List.of(best) : List.of();
    };
  }

  private List<ScoredCandidate> several(List<ScoredCandidate> article) {
    return article.stream()
        .filter(this::sure)
        .filter(l -> l == article.getFirst() || l.candidate().evidence().core() >= ON_TOPIC)
        .limit(SEVERAL)
        .toList();
  }

  private boolean sure(ScoredCandidate likely) {
    return likely.probability() >= calibration.threshold();
  }

  /**
   * Whether a sentence is too weak beside the likeliest to unseat it where it is newer: less likely
   * by far, and without what was asked about.
   */
  private static boolean aside(ScoredCandidate likely, ScoredCandidate likeliest) {
    return likely.probability() < ASIDE * likeliest.probability()
        && likely.candidate().evidence().core() < ON_TOPIC;
  }

  /** Whether a quantity is of less of what was asked about: that of another event. */
  private boolean vaguer(ScoredCandidate likely, ScoredCandidate likeliest) {
    return frame.asked().quantity()
        && likely.candidate().evidence().core() < likeliest.candidate().evidence().core();
  }

  private boolean inPassing(ScoredCandidate likely) {
    return likely.probability() >= IN_PASSING * calibration.threshold()
        && likely.candidate().evidence().core() >= ON_TOPIC;
  }

  /** Of the close candidates that speak of what was asked, the one whose event came last. */
  private ScoredCandidate last(List<ScoredCandidate> article) {
    ScoredCandidate best = article.getFirst();
    return article.stream()
        .filter(l -> l.probability() >= CLOSE * best.probability())
        .filter(l -> l == best || tells(l.candidate()))
        .max(
            Comparator.comparing(CandidateSelector::happened)
                .thenComparing(Comparator.comparingDouble(ScoredCandidate::probability)))
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
  private static LocalDate happened(ScoredCandidate likely) {
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
