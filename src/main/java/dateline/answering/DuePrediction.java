package dateline.answering;

import dateline.quotation.Quote;
import dateline.text.RuleTable;
import dateline.time.calendar.Interval;
import dateline.time.calendar.TimeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that an article foretells and that has come due since.
 *
 * @param quote the sentence that foretells it
 * @param time when it was to be
 * @param expression the words that say when
 */
record DuePrediction(Quote quote, Interval time, String expression) {
  private static final Pattern FORETOLD = RuleTable.of(DuePrediction.class).pattern("foretold");

  /**
   * What sentences foretell that was due after their article appeared and is past now, latest
   * first.
   */
  static List<DuePrediction> due(List<Quote> sentences, LocalDate now) {
    return sentences.stream()
        .map(sentence -> of(sentence, now))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing((DuePrediction p) -> p.time().first()).reversed())
        .toList();
  }

  private static Optional<DuePrediction> of(Quote quote, LocalDate today) {
    String text = quote.text();
    Optional<LocalDate> published = quote.article().anchor();
    if (published.isEmpty() || !FORETOLD.matcher(text).find()) {
      return Optional.empty();
    }
    return quote.times().stream()
        .filter(e -> e.type() == TimeType.DATE || e.type() == TimeType.TIME)
        .filter(e -> e.interval().map(i -> i.first().isAfter(published.get())).orElse(false))
        .filter(e -> e.interval().orElseThrow().last().isBefore(today))
        .findFirst()
        .map(e -> new DuePrediction(quote, e.interval().orElseThrow(), e.text()));
  }
}
