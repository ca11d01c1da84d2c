package dateline.answering;

import dateline.account.Correction;
import dateline.account.Corrections;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.question.Question;
import dateline.question.Topic;
import dateline.question.ValueOverTime;
import dateline.quotation.Quote;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.time.TimeExpression;
import dateline.time.calendar.Interval;
import dateline.time.calendar.TimeType;
import dateline.verification.Bibliography;
import dateline.verification.Citation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes timelines: retrieves passages about a topic, takes the sentences that speak of it, and
 * orders them by the times that they speak of, resolved against the date of their article. What
 * speaks of no time is ordered by the date of its article instead, and stands apart; so do printed
 * corrections, whose times are those of what they put right. A topic that is a value, "the toll of
 * the fire", is asked for as well, and the values that it had are told.
 */
public final class Timelines {
  /** How many passages are looked through. */
  private static final int PASSAGES_READ = 60;

  private static final Comparator<Timeline.Entry> EARLIEST =
      Comparator.comparing((Timeline.Entry entry) -> entry.time().first())
          .thenComparing(entry -> entry.time().last())
          .thenComparing(Timeline.Entry::citation);

  private final Retriever retriever;
  private final Function<Query, Optional<PublicationDate>> horizon;
  private final ReprintLookup prints;
  private final Answering answering;

  /**
   * @param horizon the newest publication date among the articles that a query's bounds let pass
   * @param prints which articles print one story
   * @param answering says which values a topic had
   */
  public Timelines(
      Retriever retriever,
      Function<Query, Optional<PublicationDate>> horizon,
      ReprintLookup prints,
      Answering answering) {
    this.retriever = retriever;
    this.horizon = horizon;
    this.prints = prints;
    this.answering = answering;
  }

  /** The timeline of a topic, within the bounds of a question. */
  public Timeline of(Question topic) {
    Query query = Queries.of(topic);
    List<RankedPassage> passages =
        new ReprintMerger(prints, query).retrieved(retriever, PASSAGES_READ);
    Bibliography bibliography = new Bibliography();
    List<Timeline.Entry> dated = new ArrayList<>();
    List<Integer> undated = new ArrayList<>();
    List<Integer> corrections = new ArrayList<>();
    Map<String, List<Correction>> printed = new HashMap<>();
    for (Quote quote : Topic.statements(topic.text(), passages)) {
      Optional<Quote> correction = correction(quote, printed);
      int n = bibliography.cite(correction.orElse(quote), true);
      if (correction.isPresent()) {
        corrections.add(n);
      } else {
        time(quote)
            .ifPresentOrElse(
                e -> dated.add(new Timeline.Entry(days(e), e, n)), () -> undated.add(n));
      }
    }
    Series series = series(topic, bibliography);
    dated.sort(EARLIEST);
    undated.sort(byArticle(bibliography));
    return new Timeline(
        topic.text(),
        dated,
        undated,
        corrections.stream().distinct().sorted(byArticle(bibliography)).toList(),
        bibliography.citations(),
        series,
        horizon.apply(query));
  }

  /**
   * The whole of the correction that a sentence is part of.
   *
   * @param printed the corrections of the articles looked at so far, by their ids
   */
  private static Optional<Quote> correction(Quote sentence, Map<String, List<Correction>> printed) {
    Article article = sentence.article();
    return printed.computeIfAbsent(article.id(), _ -> Corrections.in(article.analysis())).stream()
        .filter(correction -> correction.span().overlaps(sentence.span()))
        .findFirst()
        .map(correction -> Quote.uncut(article, correction.span()));
  }

  private static Comparator<Integer> byArticle(Bibliography bibliography) {
    return Comparator.comparing(
        n -> published(bibliography.citations().get(n - 1)).orElse(LocalDate.MAX));
  }

  /** The values of a topic that is one, each cited here. */
  private Series series(Question topic, Bibliography bibliography) {
    return ValueOverTime.ofTopic(topic.text())
        .map(asked -> answering.answer(topic.withText(asked)))
        .filter(answer -> answer instanceof Answer.Answered)
        .map(answer -> ((Answer.Answered) answer).series().cited(bibliography, answer.citations()))
        .orElse(Series.NONE);
  }

  /** The narrowest time that a sentence speaks of and that resolves to days; of two the first. */
  private static Optional<TimeExpression> time(Quote quote) {
    return quote.times().stream()
        .filter(e -> e.type() == TimeType.DATE || e.type() == TimeType.TIME)
        .filter(e -> e.interval().isPresent() && !e.value().endsWith("_REF"))
        .min(Comparator.comparingLong(Timelines::length));
  }

  private static long length(TimeExpression expression) {
    return ChronoUnit.DAYS.between(days(expression).first(), days(expression).last());
  }

  private static Optional<LocalDate> published(Citation citation) {
    return citation.quote().article().publication().map(PublicationDate::first);
  }

  private static Interval days(TimeExpression expression) {
    return expression.interval().orElseThrow();
  }
}
