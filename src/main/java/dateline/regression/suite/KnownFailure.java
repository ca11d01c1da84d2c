package dateline.regression.suite;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A failure that is known and put up with for a while.
 *
 * @param reason why
 * @param until the last day on which it is put up with
 * @param reader of which reader, {@code extractive} or {@code model}; of any where it is empty
 */
public record KnownFailure(String reason, LocalDate until, Optional<String> reader) {
  boolean holdsFor(ReaderSetting setting) {
    return reader.isEmpty() || reader.get().equals(setting.kind());
  }

  public boolean hasEnded(LocalDate today) {
    return today.isAfter(until);
  }
}
