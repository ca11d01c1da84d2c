package dateline.server.page;

import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days on which articles were published, for the time line that sets as-of.
 *
 * @param days in order; where there are too many to tell apart, the last of every two, four, eight…
 * @param tallest the most articles of one of them
 */
record PublicationDays(List<Day> days, int tallest) {
  /** More could not be told apart on a phone. */
  private static final int MOST_BARS = 120;

  /** A day and how many articles appeared since the one before. */
  record Day(LocalDate day, int articles) {}

  static PublicationDays of(List<SourceInfo> sources) {
    TreeMap<LocalDate, Integer> counts = new TreeMap<>();
    sources.stream()
        .map(SourceInfo::publication)
        .flatMap(Optional::stream)
        .map(PublicationDate::interval)
        .forEach(days -> counts.merge(days.last(), 1, Integer::sum));
    List<Day> days = new ArrayList<>();
    counts.forEach((day, articles) -> days.add(new Day(day, articles)));
    List<Day> shown = days;
    int together = 1;
    while (shown.size() > MOST_BARS) {
      together *= 2;
      shown = joined(days, together);
    }
    int tallest = shown.stream().mapToInt(Day::articles).max().orElse(1);
    return new PublicationDays(List.copyOf(shown), tallest);
  }

  /** The last of every so many days, with the articles of all of them. */
  private static List<Day> joined(List<Day> days, int together) {
    List<Day> joined = new ArrayList<>();
    for (int i = 0; i < days.size(); i += together) {
      List<Day> some = days.subList(i, Math.min(days.size(), i + together));
      joined.add(new Day(some.getLast().day(), some.stream().mapToInt(Day::articles).sum()));
    }
    return joined;
  }

  /** The height of a day's bar, of 20. */
  int height(Day day) {
    return Math.max(2, 20 * day.articles() / tallest);
  }

  /** Where a day's bar begins, of 1000, so that it stands over its place on the slider. */
  int place(int number) {
    return days.size() < 2 ? 0 : (1000 - width()) * number / (days.size() - 1);
  }

  /** The width of each bar, of 1000. */
  int width() {
    return Math.clamp(800 / Math.max(1, days.size()), 2, 24);
  }
}
