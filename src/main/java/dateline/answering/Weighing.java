package dateline.answering;

import dateline.reading.Sense;
import dateline.time.Interval;
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
record Weighing(List<Account> prevailing, List<Account> superseded, List<Account> conflicting) {
  /**
   * A newer account of lesser confidence prevails over an older one only if it is at least this
   * much as likely to answer: else an aside in today's paper would unseat the report of the event.
   */
  private static final double RIVAL = 0.6;

  private static final Comparator<Account> LIKELIEST =
      Comparator.comparingDouble((Account a) -> -a.probability());

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
  static Weighing of(List<Account> accounts, Sense sense, Optional<Interval> stated) {
    if (stated.isPresent()) {
      return ofTime(accounts, stated.get(), sense);
    }
    return switch (sense) {
      case LATEST -> newest(accounts);
      case SEVERAL -> several(accounts);
      case ONE -> newest(rivals(accounts));
    };
  }

  private static Weighing ofTime(List<Account> accounts, Interval stated, Sense sense) {
    List<Account> ofThen = accounts.stream().filter(a -> AccountTime.speaksOf(a, stated)).toList();
    List<Account> left = ofThen.isEmpty() ? accounts : ofThen;
    return sense == Sense.SEVERAL
        ? several(left)
        : new Weighing(List.of(left.stream().min(LIKELIEST).orElseThrow()), List.of(), List.of());
  }

  private static Weighing several(List<Account> accounts) {
    return new Weighing(accounts.stream().sorted(LIKELIEST).toList(), List.of(), List.of());
  }

  private static List<Account> rivals(List<Account> accounts) {
    double best = accounts.stream().mapToDouble(Account::probability).max().orElseThrow();
    return accounts.stream().filter(a -> a.probability() >= RIVAL * best).toList();
  }

  private static Weighing newest(List<Account> rivals) {
    Account best = rivals.stream().min(Weighing::newerFirst).orElseThrow();
    List<Account> older = new ArrayList<>();
    List<Account> beside = new ArrayList<>();
    for (Account other : rivals) {
      if (other.story().equals(best.story()) || other.agreesWith(best)) {
        continue;
      }
      (best.newerThan(other) && other.published().isPresent() ? older : beside).add(other);
    }
    return new Weighing(List.of(best), older, beside);
  }

  private static int newerFirst(Account a, Account b) {
    if (a.newerThan(b) != b.newerThan(a)) {
      return a.newerThan(b) ? -1 : 1;
    }
    return LIKELIEST.compare(a, b);
  }
}
