package dateline.support;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.quotation.Quote;
import dateline.text.RuleTable;
import dateline.text.Span;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import dateline.time.calendar.Interval;
import dateline.time.calendar.TimeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The dates of a statement, held against those of its grounds.
 *
 * <p>A date is borne out by the same words, by the same TIMEX3 value, or by a time that lies within
 * it: "2022" by "November 2022", and "late 2022" by "almost a year ago" of 28 October 2023. A time
 * that it lies within does not bear it out: "15 November 2022" says more than "November 2022". The
 * statement's relative dates count from the day of an article that it cites, and so do the
 * quotations'. The day on which a cited article appeared is borne out by its citation where the
 * statement tells of printing, and not where it tells of what happened.
 */
final class SupportedDates {
  private static final RuleTable TABLE = RuleTable.of(SupportedDates.class);

  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

  /** Days and months, but for "march" and "may" where they may be verbs. */
  private static final Pattern DAY_OR_MONTH = TABLE.pattern("day-or-month");

  private final String quoted;
  private final List<TimeExpression> expressions = new ArrayList<>();
  private final List<Interval> days = new ArrayList<>();

  /** When the articles appeared: a time of day without a day, "the night", is one of that day. */
  private final List<Interval> published = new ArrayList<>();

  /** Words with which a statement tells when something was printed. */
  private static final Pattern PRINTED = TABLE.pattern("printed");

  /**
   * @param printed whether the statement tells when something was printed
   */
  private SupportedDates(SupportEvidence grounds, boolean printed) {
    quoted = grounds.quoted().toLowerCase(Locale.ROOT);
    for (Quote quote : grounds.quotes()) {
      expressions.addAll(quote.times());
      quote.article().publication().map(PublicationDate::interval).ifPresent(published::add);
    }
    if (printed) {
      days.addAll(published);
    }
    expressions.addAll(grounds.question().times());
    expressions.stream().flatMap(e -> e.interval().stream()).forEach(days::add);
  }

  /** The dates of a statement that nothing bears out. */
  static List<Unsupported> in(String statement, SupportEvidence grounds) {
    SupportedDates supported = new SupportedDates(grounds, PRINTED.matcher(statement).find());
    List<List<TimeExpression>> readings =
        anchors(grounds).stream().map(anchor -> dates(statement, anchor)).toList();
    List<TimeExpression> left = readings.getFirst();
    for (List<TimeExpression> reading : readings) {
      List<Integer> borneOut =
          reading.stream().filter(supported::bearOut).map(TimeExpression::start).toList();
      left = left.stream().filter(date -> !borneOut.contains(date.start())).toList();
    }
    return left.stream().map(date -> new Unsupported(Unsupported.Kind.DATE, date.text())).toList();
  }

  /** Where the dates of a statement stand. */
  static List<Span> spans(String statement) {
    return dates(statement, Optional.empty()).stream()
        .map(date -> new Span(date.start(), date.end()))
        .toList();
  }

  private static List<TimeExpression> dates(String text, Optional<LocalDate> anchor) {
    return RECOGNISER.recognise(capitalised(text), anchor).stream()
        .filter(e -> e.type() != TimeType.DURATION && !e.value().endsWith("_REF"))
        .toList();
  }

  /** With days and months written with a capital, however the text writes them: "on friday". */
  private static String capitalised(String text) {
    return DAY_OR_MONTH
        .matcher(text)
        .replaceAll(m ->
            m.group().substring(0, 1).toUpperCase(Locale.ROOT)
                + m.group().substring(1).toLowerCase(Locale.ROOT));
  }

  private static List<Optional<LocalDate>> anchors(SupportEvidence grounds) {
    List<Optional<LocalDate>> anchors =
        grounds.quotes().stream().map(Quote::article).distinct().map(Article::anchor).toList();
    return anchors.isEmpty() ? List.of(Optional.empty()) : anchors;
  }

  private boolean bearOut(TimeExpression date) {
    return quoted.contains(date.text().toLowerCase(Locale.ROOT))
        || expressions.stream().anyMatch(e -> e.value().equals(date.value()))
        || date.type() == TimeType.TIME
            && date.interval()
                .filter(whole -> published.stream().anyMatch(whole::contains))
                .isPresent()
        || date.interval().filter(whole -> days.stream().anyMatch(whole::contains)).isPresent();
  }
}
