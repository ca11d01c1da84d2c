package dateline.answering;

import dateline.reading.Sense;
import dateline.time.Interval;
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
  static Weighing of(List<Account> accounts, Sense sense, Optional<Interval> stated) {
    Optional<LocalDate> newest =
        accounts.stream()
            .map(Account::published)
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo);
    if (sense != Sense.LATEST || stated.isPresent() || newest.isEmpty()) {
      return new Weighing(accounts, List.of(), List.of());
    }
    List<Account> current =
        accounts.stream().filter(account -> account.published().equals(newest)).toList();
    List<Account> prevailing = new ArrayList<>();
    List<Account> superseded = new ArrayList<>();
    for (Account account : accounts) {
      boolean older = account.published().isPresent() && !account.published().equals(newest);
      boolean differs =
          current.stream()
              .noneMatch(c -> c.agreesWith(account) || c.story().equals(account.story()));
      (older && differs ? superseded : prevailing).add(account);
    }
    return new Weighing(prevailing, superseded, List.of());
  }
}
