package dateline.answering;

import dateline.question.TemporalFocus;
import dateline.reading.Level;
import dateline.time.calendar.Interval;
import dateline.verification.StatementTime;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Accounts, weighed: which of them answer, and how the others stand to the answer.
 *
 * @param prevailing what is answered, at least one account
 * @param others the other accounts, as far as they are likely enough to be compared
 */
record DateRanking(List<VerifiedStatement> prevailing, List<Relation> others) {
  /** A newer account prevails only if it is at least this share as likely as the likeliest. */
  private static final double RIVAL = 0.6;

  /** An account may be told beside the answer if it is at least this share as likely. */
  private static final double TOLD = 0.45;

  private static final Comparator<VerifiedStatement> LIKELIEST =
      Comparator.comparingDouble((VerifiedStatement a) -> -a.probability());

  DateRanking {
    prevailing = List.copyOf(prevailing);
    others = List.copyOf(others);
  }

  /**
   * What a question asks, as far as it matters for weighing.
   *
   * @param sense how it looks at time
   * @param stated the time that it names, if it names one
   * @param on the day whose state of things is asked for: one that it names, the as-of date, or
   *     today
   */
  record Asking(TemporalFocus sense, Optional<Interval> stated, LocalDate on) {}

  /**
   * Weighs accounts.
   *
   * <p>Where the question names a time, accounts of that time answer, and are compared with one
   * another alone, the likeliest first. Where it asks for several things, accounts complete one
   * another. Otherwise the newest account answers that is nearly as likely as the likeliest: news
   * goes stale, and few who ask for a toll say that they mean the latest.
   *
   * @param accounts at least one that may answer
   */
  static DateRanking of(List<VerifiedStatement> accounts, Asking asking) {
    List<VerifiedStatement> told = told(accounts, asking.on());
    List<VerifiedStatement> sure = sure(told);
    if (asking.stated().isPresent()) {
      return ofTime(told, asking.stated().get(), asking.sense());
    }
    return switch (asking.sense()) {
      case LATEST, ONE ->
          amongRivals(newest(rivals(sure, RIVAL)), told, asking.sense() == TemporalFocus.LATEST);
      case SEVERAL -> several(sure);
    };
  }

  /**
   * All accounts of a value that changes: the newest answers, and what was told before and differs,
   * it superseded.
   *
   * @param accounts at least one that may answer
   */
  static DateRanking overTime(List<VerifiedStatement> accounts) {
    VerifiedStatement newest = newest(sure(accounts));
    List<VerifiedStatement> others = accounts.stream().filter(other -> other != newest).toList();
    return related(newest, others, true);
  }

  /** The accounts that may answer, and are not only told beside an answer. */
  private static List<VerifiedStatement> sure(List<VerifiedStatement> accounts) {
    return accounts.stream().filter(account -> account.level() != Level.BESIDE).toList();
  }

  /** The same with further accounts that do not answer. */
  DateRanking and(List<? extends Relation> more) {
    List<Relation> all = new ArrayList<>(others);
    all.addAll(more);
    return new DateRanking(prevailing, all);
  }

  private static DateRanking ofTime(
      List<VerifiedStatement> accounts, Interval stated, TemporalFocus sense) {
    List<VerifiedStatement> ofThen =
        accounts.stream().filter(a -> StatementTime.speaksOf(a, stated)).toList();
    List<VerifiedStatement> left = sure(ofThen).isEmpty() ? accounts : ofThen;
    return sense == TemporalFocus.SEVERAL
        ? several(sure(left))
        : amongRivals(likeliest(sure(left)), left, sense == TemporalFocus.LATEST);
  }

  private static DateRanking several(List<VerifiedStatement> accounts) {
    return new DateRanking(accounts.stream().sorted(LIKELIEST).toList(), List.of());
  }

  private static List<VerifiedStatement> rivals(List<VerifiedStatement> accounts, double share) {
    double best = accounts.stream().mapToDouble(VerifiedStatement::probability).max().orElseThrow();
    return accounts.stream().filter(a -> !(a.probability() < share * best)).toList();
  }

  /** The accounts published by a day; all of them if none published by then may answer. */
  private static List<VerifiedStatement> told(List<VerifiedStatement> accounts, LocalDate by) {
    List<VerifiedStatement> told =
        accounts.stream()
            .filter(a -> a.published().map(day -> !day.isAfter(by)).orElse(true))
            .toList();
    return sure(told).isEmpty() ? accounts : told;
  }

  /**
   * The likeliest of those that none is newer than; an undated account counts as neither newer nor
   * older.
   */
  private static VerifiedStatement newest(List<VerifiedStatement> accounts) {
    return likeliest(
        accounts.stream()
            .filter(a -> accounts.stream().noneMatch(other -> other.newerThan(a)))
            .toList());
  }

  private static VerifiedStatement likeliest(List<VerifiedStatement> accounts) {
    return accounts.stream().min(LIKELIEST).orElseThrow();
  }

  /**
   * An account that is no rival of the likeliest is told where it held before, not as a dispute.
   */
  private static DateRanking amongRivals(
      VerifiedStatement answering, List<VerifiedStatement> accounts, boolean present) {
    List<VerifiedStatement> others =
        rivals(accounts, TOLD).stream()
            .filter(other -> !other.story().equals(answering.story()))
            .toList();
    List<VerifiedStatement> rivals = rivals(accounts, RIVAL);
    DateRanking all = related(answering, others, present);
    return new DateRanking(
        all.prevailing(),
        all.others().stream()
            .filter(relation ->
                !(relation instanceof Relation.Conflicting) || rivals.contains(relation.account()))
            .toList());
  }

  private static DateRanking related(
      VerifiedStatement answering, List<VerifiedStatement> others, boolean present) {
    List<Relation> relations =
        others.stream().map(other -> Relation.between(answering, other, present)).toList();
    return new DateRanking(List.of(answering), relations);
  }
}
