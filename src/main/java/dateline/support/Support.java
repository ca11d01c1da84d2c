package dateline.support;

import dateline.quotation.QuotationMarks;
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
    String statement = withPlainMarks(written);
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
        .distinct()
        .toList();
  }

  /** With the quotation marks that Unicode counts as letters written as others. */
  private static String withPlainMarks(String written) {
    StringBuilder plain = new StringBuilder(written);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetter(c) && QuotationMarks.family(c) != 0) {
        plain.setCharAt(i, QuotationMarks.family(c) == QuotationMarks.SINGLE ? '’' : '”');
      }
    }
    return plain.toString();
  }

  private static Stream<Span> both(List<Span> some, List<Span> others) {
    return Stream.concat(some.stream(), others.stream());
  }
}
