package dateline.answering;

import dateline.question.Question;
import dateline.question.TemporalFocus;
import dateline.retrieval.Query;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns questions into queries. */
public final class Queries {
  private Queries() {}

  /**
   * What to retrieve for a question: the as-of date bounds the articles as "until" does, and newer
   * articles are preferred where the newest state of things is asked for and no time is named.
   */
  public static Query of(Question question) {
    Optional<LocalDate> until =
        Stream.of(question.asOf(), question.until())
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    boolean newest =
        question.asked().focus() == TemporalFocus.LATEST && question.asked().statedTime().isEmpty();
    return new Query(question.text(), question.since(), until, question.publisher(), newest);
  }
}
