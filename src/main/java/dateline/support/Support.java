package dateline.support;

import dateline.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares a statement with its quotations: every number, date, name and negation of it must be in
 * them or follow from them by a stated rule; some of its other words must be in them, and of none
 * of them the opposite. What the question says counts as given, but for a negation. That a
 * statement passes does not show that it follows from its quotations; that it does not pass shows
 * something in it that they do not say. The rules stand in {@code checking.md}.
 */
public final class Support {
  private Support() {}

  /** What of a statement is not covered; empty where all is. Linear in the statement. */
  public static List<Unsupported> missing(String written, SupportEvidence grounds) {
    String statement = PlainMarks.of(written);
    List<Span> dates = SupportedDates.spans(statement);
    List<Span> named = SupportedNames.numbered(statement, grounds);
    List<Quantity> numbers =
        Quantities.of(statement).stream()
            .filter(number -> both(dates, named).noneMatch(number.span()::overlaps))
            .toList();
    List<Span> taken = both(dates, numbers.stream().map(Quantity::span).toList()).toList();
    List<Unsupported> names = SupportedNames.in(statement, taken, grounds);
    List<Unsupported> polarity = SupportedPolarity.in(statement, grounds);
    List<Unsupported> qualifiers =
        SupportedQualifiers.in(statement, grounds).stream()
            .filter(
                one -> polarity.stream().noneMatch(other -> other.words().contains(one.words())))
            .toList();
    List<Unsupported> topic = SupportedWords.in(statement, grounds);
    return Stream.of(
            SupportedNumbers.in(statement, numbers, grounds),
            SupportedDates.in(statement, grounds),
            names,
            topic.isEmpty() ? SupportedTerms.in(statement, taken, names, grounds) : topic,
            polarity,
            qualifiers)
        .flatMap(List::stream)
        .map(found -> PlainMarks.asWritten(found, statement, written))
        .distinct()
        .toList();
  }

  private static Stream<Span> both(List<Span> some, List<Span> others) {
    return Stream.concat(some.stream(), others.stream());
  }
}
