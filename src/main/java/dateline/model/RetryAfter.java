package dateline.model;

import dateline.text.WholeNumber;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;

/** The header Retry-After (RFC 9110, section 10.2.3): seconds, or a date. */
final class RetryAfter {
  private RetryAfter() {}

  /** How long to wait; empty where the header is missing or neither. */
  static Optional<Duration> of(HttpResponse<?> response) {
    return response.headers().firstValue("retry-after").map(String::strip).flatMap(RetryAfter::of);
  }

  static Optional<Duration> of(String value) {
    OptionalInt seconds = WholeNumber.of(value);
    if (seconds.isPresent()) {
      return Optional.of(Duration.ofSeconds(seconds.getAsInt()));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
