package dateline.answering;

import dateline.account.Attribution;
import dateline.article.DateText;
import dateline.article.PublicationDate;
import dateline.verification.AnswerValue;
import dateline.verification.Attributed;
import dateline.verification.Bibliography;
import dateline.verification.Citation;
import dateline.verification.Focus;
import dateline.verification.VerifiedStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values that an answer had over time: 3 on 3 March, 7 on 4 March.
 *
 * @param points the values, oldest first; none, or two and more
 */
public record Series(List<Point> points) {
  /** No values: what was asked for did not change. */
  public static final Series NONE = new Series(List.of());

  public Series {
    points = List.copyOf(points);
    if (points.size() == 1) {
      throw new IllegalArgumentException("one value is no series: points=" + points);
    }
  }

  /**
   * A value and when it was told.
   *
   * @param value the words that answer
   * @param told the date of the article that tells it first
   * @param citation the number of its citation
   * @param attribution who says so; empty where it is the paper's own words
   * @param corrected whether it was put right in print
   */
  public record Point(
      String value,
      PublicationDate told,
      int citation,
      Optional<Attribution> attribution,
      boolean corrected) {
    private String inWords() {
      String by =
          attribution
              .filter(said -> !said.speaker().isEmpty())
              .map(said -> ", " + said.told())
              .orElse("");
      return value
          + by
          + (corrected ? ", later corrected" : "")
          + " ("
          + DateText.words(told)
          + ")";
    }
  }

  /** The same values, cited in another bibliography. */
  Series cited(Bibliography bibliography, List<Citation> citations) {
    return new Series(
        points.stream()
            .map(point -> {
              Citation cited = citations.get(point.citation() - 1);
              int n = bibliography.cite(cited.quote(), cited.exact());
              return new Point(
                  point.value(), point.told(), n, point.attribution(), point.corrected());
            })
            .toList());
  }

  /** In a line: "3 (3 March 2024) → 9, according to two officials (5 March 2024)". */
  public String told() {
    return points.stream().map(Point::inWords).collect(Collectors.joining(" → "));
  }

  /**
   * The series of an answer: what answers, what it superseded and what was corrected. A value that
   * is told again counts once, and undated accounts do not count.
   */
  static Series of(DateRanking ranking, Bibliography bibliography) {
    List<Relation> changed =
        ranking.others().stream()
            .filter(o -> o instanceof Relation.Superseded || o instanceof Relation.Corrected)
            .filter(o -> o.account().verdict().isEmpty() && !o.account().focus().isEmpty())
            .toList();
    VerifiedStatement answer = ranking.prevailing().getFirst();
    if (changed.isEmpty() || answer.focus().isEmpty() || answer.verdict().isPresent()) {
      return NONE;
    }
    Stream<VerifiedStatement> told =
        Stream.concat(
            changed.stream().map(Relation::account),
            ranking.others().stream().map(Relation::account).filter(a -> repeats(a, answer)));
    List<Point> points = new ArrayList<>();
    Optional<AnswerValue> last = Optional.empty();
    for (VerifiedStatement account : oldestFirst(Stream.concat(told, Stream.of(answer)))) {
      AnswerValue value = AnswerValue.of(account);
      if (last.isEmpty() || last.get().compare(value) != AnswerValue.Comparison.SAME) {
        points.add(point(account, isCorrected(account, changed), bibliography));
      }
      last = Optional.of(value);
    }
    return points.size() < 2 ? NONE : new Series(points);
  }

  private static List<VerifiedStatement> oldestFirst(Stream<VerifiedStatement> accounts) {
    return accounts
        .filter(account -> account.published().isPresent())
        .sorted(Comparator.comparing(account -> account.published().orElseThrow()))
        .toList();
  }

  /** Whether an account tells the answer's value, which it may have told first. */
  private static boolean repeats(VerifiedStatement account, VerifiedStatement answer) {
    return account.verdict().isEmpty()
        && !account.focus().isEmpty()
        && AnswerValue.isOne(account, answer);
  }

  private static boolean isCorrected(VerifiedStatement account, List<Relation> changed) {
    return changed.stream()
        .anyMatch(o -> o instanceof Relation.Corrected && o.account().equals(account));
  }

  private static Point point(
      VerifiedStatement account, boolean corrected, Bibliography bibliography) {
    return new Point(
        Focus.trimmed(account.focus()),
        account.article().publication().orElseThrow(),
        bibliography.cite(account).getFirst(),
        Attributed.of(account),
        corrected);
  }
}
