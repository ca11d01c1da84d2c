package dateline.verification;

import dateline.quotation.Quote;
import dateline.text.RuleTable;
import dateline.time.TimeExpression;
import dateline.time.calendar.Interval;
import dateline.time.calendar.TimeType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The value that an account gives in answer, read from its short answer: yes or no, an amount, a
 * time, or names and other words.
 */
public sealed interface AnswerValue
    permits AnswerValue.YesNo, AnswerValue.Moment, AnswerValue.Names, AnswerAmount {
  /** How two values compare. */
  enum Comparison {
    /** One value, exact in both or rounded in one. */
    SAME,
    /** Two values of one thing. */
    OTHER,
    /**
     * Two numbers of what goes by other nouns: of one thing only if both accounts answer the
     * question.
     */
    APART,
    /** Nothing that can be told apart: other units, other kinds, free wording. */
    UNCLEAR
  }

  /** Compares two values. Symmetric. */
  Comparison compare(AnswerValue other);

  /** Whether two accounts give one value. */
  static boolean isOne(VerifiedStatement account, VerifiedStatement other) {
    return of(account).compare(of(other)) == Comparison.SAME;
  }

  /** Whether such a value is apt to change from one day to the next, as a toll does. */
  default boolean changes() {
    return false;
  }

  /**
   * Whether this may be what held before a newer value. A day that was past when it was told is no
   * plan that a newer plan could change: "opened in 1961" stands beside "will shut in June".
   */
  default boolean mayPrecede(AnswerValue newer) {
    return true;
  }

  /** Whether it is an amount. */
  default boolean isAmount() {
    return this instanceof AnswerAmount;
  }

  /** The value of an account. */
  static AnswerValue of(VerifiedStatement account) {
    Optional<Boolean> verdict = account.verdict();
    if (verdict.isPresent()) {
      return new YesNo(verdict.get());
    }
    String words = MovedValue.reached(account);
    return Stream.of(moment(account, words), AnswerAmount.of(account, words))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> Names.of(words));
  }

  /** A time, where time expressions make up half of the answer or more. */
  private static Optional<AnswerValue> moment(VerifiedStatement account, String words) {
    List<TimeExpression> times =
        account.quotes().stream()
            .map(AnswerValue::dates)
            .flatMap(List::stream)
            .filter(time -> words.contains(time.text()))
            .toList();
    int length = times.stream().mapToInt(time -> time.text().length()).sum();
    return times.isEmpty() || length * 2 < words.length()
        ? Optional.empty()
        : times.getFirst().interval().map(days -> new Moment(days, isAhead(days, account)));
  }

  private static boolean isAhead(Interval days, VerifiedStatement account) {
    return account.published().map(day -> days.first().isAfter(day)).orElse(false);
  }

  private static List<TimeExpression> dates(Quote quote) {
    return quote.times().stream()
        .filter(time -> time.type() == TimeType.DATE || time.type() == TimeType.TIME)
        .filter(time -> time.interval().isPresent())
        .toList();
  }

  /** Yes or no. */
  record YesNo(boolean yes) implements AnswerValue {
    @Override
    public Comparison compare(AnswerValue other) {
      return switch (other) {
        case YesNo answer -> yes == answer.yes ? Comparison.SAME : Comparison.OTHER;
        case AnswerAmount _, Moment _, Names _ -> Comparison.UNCLEAR;
      };
    }
  }

  /**
   * A time; two with a day in common are one value at two precisions.
   *
   * @param ahead whether it still lay ahead when it was told: a plan, which may change
   */
  record Moment(Interval days, boolean ahead) implements AnswerValue {
    @Override
    public boolean changes() {
      return ahead;
    }

    @Override
    public boolean mayPrecede(AnswerValue newer) {
      return ahead || !(newer instanceof Moment moment && moment.ahead);
    }

    @Override
    public Comparison compare(AnswerValue other) {
      return switch (other) {
        case Moment moment -> days.overlaps(moment.days) ? Comparison.SAME : Comparison.OTHER;
        case AnswerAmount _, YesNo _, Names _ -> Comparison.UNCLEAR;
      };
    }
  }

  /**
   * Words that answer.
   *
   * @param words all of them in lower case, function words aside
   * @param names those that are written with a capital and are no title
   */
  record Names(Set<String> words, Set<String> names) implements AnswerValue {
    public Names {
      words = Set.copyOf(words);
      names = Set.copyOf(names);
    }

    private static final RuleTable TABLE = RuleTable.of(AnswerValue.class);
    private static final Pattern BETWEEN_WORDS = TABLE.pattern("between-words");
    private static final Set<String> FUNCTION_WORDS = TABLE.words("function-words");

    static Names of(String text) {
      Set<String> written =
          BETWEEN_WORDS
              .splitAsStream(text)
              .filter(word ->
                  !word.isEmpty() && !FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT)))
              .collect(Collectors.toSet());
      return new Names(
          lower(written.stream()),
          lower(written.stream().filter(word -> Character.isUpperCase(word.charAt(0)))));
    }

    private static Set<String> lower(Stream<String> words) {
      return words.map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /**
     * Half of the words of the shorter in common make one value; two values need a name in each and
     * no word in common.
     */
    @Override
    public Comparison compare(AnswerValue other) {
      return switch (other) {
        case Names theirs -> compare(theirs);
        case AnswerAmount _, YesNo _, Moment _ -> Comparison.UNCLEAR;
      };
    }

    private Comparison compare(Names other) {
      Set<String> shared = new HashSet<>(words);
      shared.retainAll(other.words);
      boolean figures = hasFigure(words) && hasFigure(other.words) && !hasFigure(shared);
      if (figures) {
        return Comparison.UNCLEAR;
      }
      if (!shared.isEmpty() && shared.size() * 2 >= Math.min(words.size(), other.words.size())) {
        return Comparison.SAME;
      }
      boolean named = !names.isEmpty() && !other.names.isEmpty();
      return named && shared.isEmpty() ? Comparison.OTHER : Comparison.UNCLEAR;
    }

    private static boolean hasFigure(Set<String> words) {
      return words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
    }
  }
}
