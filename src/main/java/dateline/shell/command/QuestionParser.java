package dateline.shell.command;

import dateline.question.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;

/** Makes a question of what was typed. */
public final class QuestionParser {
  /** The longest question that is taken, in characters. */
  static final int LONGEST_QUESTION = 10_000;

  private QuestionParser() {}

  /** The options of a question. */
  public static final List<CommandOption> OPTIONS =
      List.of(Options.AS_OF, Options.SINCE, Options.UNTIL, Options.PUBLISHER, Options.TODAY);

  /** The options of a question that is to be answered. */
  public static final List<CommandOption> ASKING =
      Stream.concat(OPTIONS.stream(), Stream.of(Options.SPEAKER)).toList();

  /**
   * The question of a command.
   *
   * @throws UsageError where the text cannot be a question, or an option is no date
   */
  public static Question of(
      String text, Arguments given, DateOptions dates, List<Question.Turn> conversation) {
    LocalDate today = dates.today(given);
    Optional<LocalDate> asOf = dates.last(given, Options.AS_OF, today);
    Optional<LocalDate> since = dates.first(given, Options.SINCE, today);
    Optional<LocalDate> until = dates.last(given, Options.UNTIL, today);
    refuseEmptyRange(since, until);
    return new Question(
        checked(text),
        asOf,
        since,
        until,
        given.value(Options.PUBLISHER),
        given.value(Options.SPEAKER),
        today,
        conversation);
  }

  /** The text, if it can be a question. */
  public static String checked(String text) {
    if (text.length() > LONGEST_QUESTION) {
      throw new UsageError(
          String.format(
              "the question has %,d characters; at most %,d are taken",
              text.length(), LONGEST_QUESTION));
    }
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new UsageError(
          "the question is empty; ask for example: dateline ask when did they last meet");
    }
    return text;
  }

  private static void refuseEmptyRange(Optional<LocalDate> since, Optional<LocalDate> until) {
    if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
      throw new UsageError(
          "--since " + since.get() + " is after --until " + until.get() + "; no day lies between");
    }
  }
}
