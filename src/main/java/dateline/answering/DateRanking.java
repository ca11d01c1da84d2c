package dateline.answering;

import dateline.question.TemporalFocus;
import dateline.time.calendar.Interval;
import dateline.verification.StatementTime;
import dateline.verification.VerifiedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Accounts, weighed by date.
 *
 * @param prevailing what is answered, at least one account
 * @param superseded older accounts that tell it differently
 * @param conflicting accounts of the same day, or without a date, that tell it differently
 */
record DateRanking(
    List<VerifiedStatement> prevailing,
    List<VerifiedStatement> superseded,
    List<VerifiedStatement> conflicting) {
  /**
   * A newer account of lesser confidence prevails over an older one only if it is at least this
   * much as likely to answer: else an aside in today's paper would unseat the report of the event.
   */
  private static final double RIVAL = 0.6;

  private static final Comparator<VerifiedStatement> LIKELIEST =
      Comparator.comparingDouble((VerifiedStatement a) -> -a.probability());

  /**
   * Weighs accounts.
   *
   * <p>Where the question names a time, accounts of that time come first, and nothing supersedes
   * them. Where it asks for the latest state of things, the newest account answers. Where it asks
   * for several things, accounts complete one another. Otherwise the likeliest account answers,
   * unless a newer one, nearly as likely, tells it differently.
   *
   * @param accounts at least one
   * @param stated the time that the question names, if it names one
   */
  static DateRanking of(
      List<VerifiedStatement> accounts, TemporalFocus sense, Optional<Interval> stated) {
    if (stated.isPresent()) {
      return ofTime(accounts, stated.get(), sense);
    }
    return switch (sense) {
      case LATEST -> newest(accounts);
      case SEVERAL -> several(accounts);
      case ONE -> newest(rivals(accounts));
    };
  }

  private static DateRanking ofTime(
      List<VerifiedStatement> accounts, Interval stated, TemporalFocus sense) {
    List<VerifiedStatement> ofThen =
        accounts.stream().filter(a -> StatementTime.speaksOf(a, stated)).toList();
    List<VerifiedStatement> left = ofThen.isEmpty() ? accounts : ofThen;
    return sense == TemporalFocus.SEVERAL
        ? several(left)
        : new DateRanking(
            List.of(left.stream().min(LIKELIEST).orElseThrow()), List.of(), List.of());
  }

  private static DateRanking several(List<VerifiedStatement> accounts) {
    return new DateRanking(accounts.stream().sorted(LIKELIEST).toList(), List.of(), List.of());
  }

  private static List<VerifiedStatement> rivals(List<VerifiedStatement> accounts) {
    double best = accounts.stream().mapToDouble(VerifiedStatement::probability).max().orElseThrow();
    return accounts.stream().filter(a -> a.probability() >= RIVAL * best).toList();
  }

  private static DateRanking newest(List<VerifiedStatement> rivals) {
    VerifiedStatement best = rivals.stream().min(DateRanking::newerFirst).orElseThrow();
    List<VerifiedStatement> older = new ArrayList<>();
    List<VerifiedStatement> beside = new ArrayList<>();
    for (VerifiedStatement other : rivals) {
      if (other.story().equals(best.story()) || other.agreesWith(best)) {
        continue;
      }
      (best.newerThan(other) && other.published().isPresent() ? older : beside).add(other);
    }
    return new DateRanking(List.of(best), older, beside);
  }

  private static int newerFirst(VerifiedStatement a, VerifiedStatement b) {
    if (a.newerThan(b) != b.newerThan(a)) {
      return a.newerThan(b) ? -1 : 1;
    }
    return LIKELIEST.compare(a, b);
  }
}
