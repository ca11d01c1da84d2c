package dateline.answering;

import dateline.reading.Level;
import dateline.verification.AnswerValue;
import dateline.verification.VerifiedStatement;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How an account stands to the one that answers. */
sealed interface Relation {
  /**
   * From so likely on, an older account of other names tells what held before: of the news
   * questions that we worked on, 3 of 3 such notes were true, and from 0.6 on 3 of 4.
   */
  double OTHER_NAMES = 0.65;

  /**
   * From so likely on, an older account in other words tells how things stood before, where their
   * latest state is asked for: 5 of 6 such notes were true, and from 0.5 on 9 of 18.
   */
  double OTHER_WORDS = 0.75;

  /** Accounts published at most so many days apart are of about the same time. */
  int CLOSE_DAYS = 3;

  /** The account that does not answer itself. */
  VerifiedStatement account();

  /** Gives the same value, in other words or units, in another paper. */
  record Agreeing(VerifiedStatement account) implements Relation {}

  /** Is older and gives another value of the same thing: it held before a change. */
  record Superseded(VerifiedStatement account) implements Relation {}

  /** Gives another value at about the same time. */
  record Conflicting(VerifiedStatement account) implements Relation {}

  /**
   * Was put right or taken back in print.
   *
   * @param by what does so
   */
  record Corrected(VerifiedStatement account, Erratum by) implements Relation {}

  /** Speaks of something else, or cannot be compared: nothing is said of it. */
  record Unrelated(VerifiedStatement account) implements Relation {}

  /**
   * Compares an account with the one that answers.
   *
   * @param changes whether the question asks for something that changes: the present state of
   *     things, or an amount that grows
   */
  static Relation between(VerifiedStatement answering, VerifiedStatement other, boolean changes) {
    return switch (AnswerValue.of(answering).compare(AnswerValue.of(other))) {
      case SAME -> agreeing(answering, other) ? new Agreeing(other) : new Unrelated(other);
      case UNCLEAR ->
          changes && inOtherWords(answering, other) ? new Superseded(other) : new Unrelated(other);
      case APART ->
          other.level() != Level.BESIDE && isOlder(answering, other)
              ? new Superseded(other)
              : new Unrelated(other);
      case OTHER -> differing(answering, other, changes);
    };
  }

  /** Two amounts that cannot be compared are of two things, not of one in other words. */
  private static boolean inOtherWords(VerifiedStatement answering, VerifiedStatement other) {
    return isOlder(answering, other)
        && other.probability() >= OTHER_WORDS
        && !(AnswerValue.of(answering).isAmount() && AnswerValue.of(other).isAmount());
  }

  private static boolean agreeing(VerifiedStatement answering, VerifiedStatement other) {
    return other.level() != Level.BESIDE && otherPublisher(answering, other);
  }

  private static Relation differing(
      VerifiedStatement answering, VerifiedStatement other, boolean changes) {
    AnswerValue value = AnswerValue.of(answering);
    AnswerValue otherValue = AnswerValue.of(other);
    boolean rival =
        other.level() != Level.BESIDE
            && closeInTime(answering, other)
            && otherPublisher(answering, other)
            && ofOneThing(value, otherValue);
    boolean renamed =
        !rival
            && otherValue instanceof AnswerValue.Names
            && !other.focus().isEmpty()
            && other.probability() >= OTHER_NAMES;
    boolean changed = changes || value.changes() || otherValue.changes() || renamed;
    if (isOlder(answering, other) && changed && otherValue.mayPrecede(value)) {
      return new Superseded(other);
    }
    return rival ? new Conflicting(other) : new Unrelated(other);
  }

  private static boolean ofOneThing(AnswerValue one, AnswerValue other) {
    return one.mayPrecede(other) && other.mayPrecede(one);
  }

  private static boolean isOlder(VerifiedStatement answering, VerifiedStatement other) {
    return answering.newerThan(other) && other.published().isPresent();
  }

  private static boolean closeInTime(VerifiedStatement one, VerifiedStatement other) {
    return one.published().isEmpty()
        || other.published().isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(one.published().get(), other.published().get()))
            <= CLOSE_DAYS;
  }

  /** Two reports of one paper on one thing that differ are most often of two things. */
  private static boolean otherPublisher(VerifiedStatement one, VerifiedStatement other) {
    Optional<String> publisher = one.article().publisher();
    return publisher.isEmpty() || !publisher.equals(other.article().publisher());
  }
}
