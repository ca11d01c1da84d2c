package dateline.server;

import dateline.question.Question;
import dateline.time.DateInput;
import dateline.time.calendar.Interval;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an operation was given, as the contract says.
 *
 * @param given the JSON object
 */
public record CallArguments(JsonNode given) {
  /** A text that must be there. */
  String text(String name) {
    return given.path(name).asString();
  }

  Optional<String> optional(String name) {
    return given.hasNonNull(name) ? Optional.of(given.path(name).asString()) : Optional.empty();
  }

  int number(String name, int otherwise) {
    return given.hasNonNull(name) ? given.path(name).asInt(otherwise) : otherwise;
  }

  boolean flag(String name) {
    return given.path(name).asBoolean(false);
  }

  /** The first of the days that a parameter names. */
  Optional<LocalDate> first(String name, LocalDate today) {
    return interval(name, today).map(Interval::first);
  }

  /** The last of the days that a parameter names. */
  Optional<LocalDate> last(String name, LocalDate today) {
    return interval(name, today).map(Interval::last);
  }

  private Optional<Interval> interval(String name, LocalDate today) {
    return optional(name)
        .map(text ->
            switch (DateInput.parse(text, today)) {
              case DateInput.Understood(Interval days) -> days;
              case DateInput.NotUnderstood(String message) ->
                  throw RequestException.invalid(name + ": " + message);
            });
  }

  /**
   * A question with its bounds and the conversation before it.
   *
   * @param text the name of the parameter that holds its words
   * @throws RequestException where a date is not one, or no day lies between two
   */
  Question question(String text) {
    LocalDate clock = LocalDate.now();
    LocalDate today = last("today", clock).orElse(clock);
    Optional<LocalDate> since = first("since", today);
    Optional<LocalDate> until = last("until", today);
    if (since.isPresent() && until.isPresent() && since.get().isAfter(until.get())) {
      throw RequestException.invalid(
          "since " + since.get() + " is after until " + until.get() + "; no day lies between");
    }
    return new Question(
            text(text),
            last("asOf", today),
            since,
            until,
            optional("publisher"),
            today,
            given
                .path("conversation")
                .valueStream()
                .map(turn ->
                    new Question.Turn(
                        turn.path("question").asString(), turn.path("answer").asString("")))
                .toList())
        .by(optional("speaker"));
  }
}
