package dateline.reading.extractive;

import dateline.question.TemporalFocus;
import dateline.reading.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Selects which candidates are given: each article's likeliest, where it is likely enough to be
 * told at all, or to be told beside another that is. What asks for several things may get several
 * sentences of one article.
 *
 * @param focus how the question looks at time
 * @param overTime whether every value that was told answers
 */
record CandidateSelector(Calibration calibration, TemporalFocus focus, boolean overTime) {
  /** How many sentences of one article answer a question that asks for several things. */
  private static final int MOST_OF_ONE_ARTICLE = 3;

  /**
   * Where a value is asked for over time, what several articles tell makes each of them likelier.
   */
  private static final double LEAST_PROBABILITY_OF_ONE_OF_MANY = 0.2;

  /** From so likely on, another article's account is told beside an answer. */
  private static final double LEAST_PROBABILITY_BESIDE = 0.3;

  /**
   * Selects.
   *
   * @param candidates in order of their probability
   * @return the ones to give, in the same order
   */
  List<Candidate> of(List<Candidate> candidates) {
    boolean answered = candidates.stream().anyMatch(this::isTold);
    SequencedMap<String, List<Candidate>> byArticle = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      List<Candidate> given =
          byArticle.computeIfAbsent(candidate.article().id(), _ -> new ArrayList<>());
      boolean beside = answered && given.isEmpty() && isBeside(candidate);
      if (given.size() < most() && isTold(candidate) || beside) {
        given.add(candidate);
      }
    }
    return candidates.stream()
        .filter(candidate -> byArticle.get(candidate.article().id()).contains(candidate))
        .toList();
  }

  private boolean isTold(Candidate candidate) {
    return calibration.level(candidate.probability()).isPresent()
        || overTime && candidate.probability() >= LEAST_PROBABILITY_OF_ONE_OF_MANY;
  }

  private static boolean isBeside(Candidate candidate) {
    return candidate.yes().isEmpty() && candidate.probability() >= LEAST_PROBABILITY_BESIDE;
  }

  /** How sure a candidate that is given is. */
  Level level(Candidate candidate) {
    return calibration
        .level(candidate.probability())
        .orElse(overTime ? Level.MAY_ANSWER : Level.BESIDE);
  }

  private int most() {
    return focus == TemporalFocus.SEVERAL ? MOST_OF_ONE_ARTICLE : 1;
  }
}
