package dateline.answering;

import dateline.reading.Question;
import dateline.retrieval.Query;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns questions into queries. */
final class Queries {
  private Queries() {}

  /** What to retrieve for a question: the as-of date bounds the articles as "until" does. */
  static Query of(Question question) {
    Optional<LocalDate> until =
        Stream.of(question.asOf(), question.until())
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo);
    return new Query(question.text(), question.since(), until, question.publisher());
  }
}
