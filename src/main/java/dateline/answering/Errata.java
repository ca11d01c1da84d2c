package dateline.answering;

import dateline.verification.VerifiedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Accounts after the corrections that the articles print are obeyed.
 *
 * @param standing the accounts that may answer: those that nothing corrects, and corrections in the
 *     place of those that something does; at least one where one was given
 * @param corrected the accounts that were corrected, each with what corrects it
 */
record Errata(List<VerifiedStatement> standing, List<Relation.Corrected> corrected) {
  Errata {
    standing = List.copyOf(standing);
    corrected = List.copyOf(corrected);
  }

  /** Obeys the errata: a corrected value is as likely as the account that it puts right. */
  static Errata obeyed(List<VerifiedStatement> accounts, List<Erratum> errata) {
    List<VerifiedStatement> standing = new ArrayList<>();
    List<Relation.Corrected> corrected = new ArrayList<>();
    for (VerifiedStatement account : accounts) {
      Optional<Erratum> erratum = errata.stream().filter(e -> e.corrects(account)).findFirst();
      erratum
          .filter(by -> !by.holds(account))
          .ifPresent(by -> corrected.add(new Relation.Corrected(account, by)));
      VerifiedStatement stands =
          erratum.filter(Erratum::replaces).map(by -> by.replacement(account)).orElse(account);
      if (standing.stream().noneMatch(s -> s.quotes().equals(stands.quotes()))) {
        standing.add(stands);
      }
    }
    return new Errata(standing, corrected);
  }
}
