package dateline.answering;

import dateline.account.Attribution;
import dateline.text.RuleTable;
import dateline.time.TimeExpression;
import dateline.verification.Focus;
import dateline.verification.Statement;
import dateline.verification.VerifiedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the answer in a few words: the words that answer, with a relative time among them resolved,
 * "A little after October 2022 (“almost a year ago”)"; or yes or no.
 */
public final class ShortAnswer {
  private static final RuleTable TABLE = RuleTable.of(ShortAnswer.class);

  private static final Pattern NEGATED = TABLE.pattern("negated");

  /** Where a clause begins that what stands before does not turn round. */
  private static final Pattern BOUNDARY = TABLE.pattern("boundary");

  private static final Set<String> PRONOUNS = TABLE.words("pronouns");

  private ShortAnswer() {}

  /** The short answers of all statements; empty where none of them has one. */
  public static Optional<String> of(Answer.Answered answer) {
    String all =
        answer.statements().stream()
            .map(statement -> of(statement, answer))
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** The short answer of one statement; empty where the reader did not say which words answer. */
  public static Optional<String> of(Statement statement, Answer.Answered answer) {
    Optional<Attribution> doubtful =
        statement.attribution().filter(said -> said.stance() != Attribution.Stance.SAYS);
    return VerifiedStatement.verdict(statement.text()).isPresent() && doubtful.isPresent()
        ? Optional.of(capitalised(doubtful.get().told()))
        : words(statement, answer).map(words -> words + saidBy(statement, answer));
  }

  private static Optional<String> words(Statement statement, Answer.Answered answer) {
    Optional<Boolean> verdict = VerifiedStatement.verdict(statement.text());
    if (verdict.isPresent()) {
      return Optional.of(verdict.get() ? "Yes" : "No");
    }
    String focus = Focus.trimmed(statement.focus());
    String words = negated(named(focus, statement), focus, statement, answer);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(capitalised(resolved(words, times(statement, answer))));
  }

  /**
   * The clause up to the words that answer, where it says that something is not so and the question
   * does not: of "Biden has not met Xi since he entered office" the last words alone mislead.
   */
  private static String negated(
      String words, String focus, Statement statement, Answer.Answered answer) {
    int at = statement.text().lastIndexOf(focus);
    if (focus.isEmpty() || at < 0 || NEGATED.matcher(focus + answer.question().text()).find()) {
      return words;
    }
    String before = statement.text().substring(0, at);
    Matcher boundary = BOUNDARY.matcher(before);
    int start = 0;
    while (boundary.find()) {
      start = boundary.end();
    }
    String clause = before.substring(start).strip();
    return NEGATED.matcher(clause).find() ? clause + " " + focus : words;
  }

  /** Whom the article means where a pronoun answers: "Lena Dahl (“she”)". */
  private static String named(String words, Statement statement) {
    boolean pronoun = PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
    return statement
        .attribution()
        .map(Attribution::speaker)
        .filter(_ -> pronoun)
        .filter(speaker -> !speaker.isEmpty())
        .filter(speaker -> !PRONOUNS.contains(speaker.toLowerCase(Locale.ROOT)))
        .map(speaker -> speaker + " (“" + words + "”)")
        .orElse(words);
  }

  /** ", according to prosecutors"; empty where the speaker is asked about or answers. */
  private static String saidBy(Statement statement, Answer.Answered answer) {
    String words = named(Focus.trimmed(statement.focus()), statement);
    String known = (answer.question().text() + " " + words).toLowerCase(Locale.ROOT);
    return statement
        .attribution()
        .filter(said -> !PRONOUNS.contains(said.speaker().toLowerCase(Locale.ROOT)))
        .filter(said -> !isKnown(said, known))
        .map(said -> ", " + said.told())
        .orElse("");
  }

  private static boolean isKnown(Attribution said, String known) {
    String name = said.speaker().toLowerCase(Locale.ROOT);
    return !name.isEmpty() && known.contains(name.substring(name.lastIndexOf(' ') + 1));
  }

  private static List<TimeExpression> times(Statement statement, Answer.Answered answer) {
    return answer.times().stream()
        .filter(time -> statement.citations().contains(time.citation()))
        .map(ResolvedTime::expression)
        .filter(time -> time.relative() && time.interval().isPresent())
        .filter(time -> !time.meaning().equalsIgnoreCase(time.text()))
        .toList();
  }

  /** The words, with what the first relative time in them comes to. */
  private static String resolved(String words, List<TimeExpression> times) {
    return times.stream()
        .filter(time -> words.contains(time.text()))
        .findFirst()
        .map(time ->
            words.equals(time.text())
                ? time.meaning() + " (“" + words + "”)"
                : words.replace(time.text(), time.text() + " (" + time.meaning() + ")"))
        .orElse(words);
  }

  private static String capitalised(String words) {
    boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return name ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
