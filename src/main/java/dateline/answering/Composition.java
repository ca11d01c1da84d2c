package dateline.answering;

import dateline.question.TemporalFocus;
import dateline.time.calendar.Interval;
import dateline.verification.AnswerValue;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs the statements of one composed answer. They complete one another and stay in their order;
 * only where the question asks how things stand now, and names no time of its own, is one that
 * rests on older articles superseded by newer ones that tell it differently.
 */
final class Composition {
  private Composition() {}

  /**
   * @param accounts at least one
   * @param stated the time that the question names, if it names one
   */
  static DateRanking of(
      List<VerifiedStatement> accounts, TemporalFocus sense, Optional<Interval> stated) {
    Optional<LocalDate> newest =
        accounts.stream()
            .map(VerifiedStatement::published)
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo);
    if (sense != TemporalFocus.LATEST || stated.isPresent() || newest.isEmpty()) {
      return new DateRanking(accounts, List.of());
    }
    List<VerifiedStatement> current =
        accounts.stream().filter(account -> account.published().equals(newest)).toList();
    List<VerifiedStatement> prevailing = new ArrayList<>();
    List<VerifiedStatement> superseded = new ArrayList<>();
    for (VerifiedStatement account : accounts) {
      boolean older = account.published().isPresent() && !account.published().equals(newest);
      boolean differs =
          current.stream()
              .noneMatch(c -> AnswerValue.isOne(c, account) || c.story().equals(account.story()));
      (older && differs ? superseded : prevailing).add(account);
    }
    return new DateRanking(
        prevailing, superseded.stream().<Relation>map(Relation.Superseded::new).toList());
  }
}
